import { testDatabase, type TestDatabase } from '#database/testing';
import type { DomainEvent } from '#kernel';
import { applyEvents, recorded } from '#projections/testing';
import { accessProjections } from '../access.projections.js';
import { aMember } from '../domain/member.examples.js';
import { aRestriction, EXAMPLE_RESTRICTION } from '../domain/restriction.examples.js';
import { accessMigrations } from '../migrations/index.js';
import { IdentityHolds } from './identity-holds.query.js';

const { memberId, from } = EXAMPLE_RESTRICTION;
const OTHER = aMember.samePerson().data.otherMemberId;
const until = '2025-09-14T10:00:00.000Z';

describe('Who somebody is', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
  });
  afterEach(() => test.close());

  const isNeeded = async (events: readonly DomainEvent[], at: string = from, of: string = memberId) => {
    const stream = `Restriction-${EXAMPLE_RESTRICTION.caseId}`;
    const written = events.map((event, n) => recorded(event, { stream, position: BigInt(n), revision: BigInt(n) }));
    await applyEvents(test.database, accessProjections, written);
    return new IdentityHolds(test.database).isNeeded(of, new Date(at));
  };

  it.each<[string, readonly DomainEvent[]]>([
    ['an exclusion', [aRestriction.excluded()]],
    ['a declared conflict', [aRestriction.conflict()]],
    ['a likeness that is exact', [aRestriction.held({ strength: 'exact' })]],
    ['a likeness that nobody has looked at', [aRestriction.held()]],
    [
      'a likeness that was found to be a conflict',
      [aRestriction.held(), aRestriction.decided(), aRestriction.conflict()],
    ],
  ])('is needed for %s', async (_, events) => expect(await isNeeded(events)).toBe(true));

  it.each<[string, readonly DomainEvent[]]>([
    ['nothing keeps them from a case', []],
    ['two people took the wall away', [aRestriction.excluded(), aRestriction.ended()]],
    ['a likeness was found to be none', [aRestriction.held(), aRestriction.decided()]],
  ])('is not needed when %s', async (_, events) => expect(await isNeeded(events, until)).toBe(false));

  it('is needed until the last moment of an exclusion, and not from then on', async () => {
    expect(await isNeeded([aRestriction.excluded({ until })], '2025-09-14T09:59:59.999Z')).toBe(true);
    expect(await isNeeded([], until)).toBe(false);
  });

  it('is needed for a wall of any account of theirs, and for nobody else’s', async () => {
    expect(await isNeeded([aMember.samePerson(), aRestriction.excluded()], from, OTHER)).toBe(true);
    expect(await isNeeded([], from, EXAMPLE_RESTRICTION.approvedBy)).toBe(false);
  });
});
