import { randomBytes } from 'node:crypto';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, newId, type EventStore } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { open, personal, SetClock, type DomainEvent } from '#kernel';
import { applyEvents } from '#projections/testing';
import { BlindIndex, keyOf, LocalKeyWrapper, ProtectedEventStore, SubjectKeys } from '#vault';
import { MemoryKeyTable } from '#vault/testing';
import { DueAlerts } from '../alerts/due-alerts.job.js';
import { accessProjections } from '../access.projections.js';
import { alertEventTypes } from '../domain/alert.events.js';
import { decide } from '../domain/decide.js';
import { casesIn, identityIn, joinedIn, type Identities } from '../domain/identity.js';
import { accessEventTypes } from '../domain/member.events.js';
import { aMember } from '../domain/member.examples.js';
import { memberStream } from '../domain/member.stream.js';
import { restrictionEventTypes } from '../domain/restriction.events.js';
import { aRestriction } from '../domain/restriction.examples.js';
import { restrictionStream } from '../domain/restriction.stream.js';
import { serviceAccountEventTypes } from '../domain/service-account.events.js';
import { aServiceAccount } from '../domain/service-account.examples.js';
import { accessMigrations } from '../migrations/index.js';
import { caseActions } from '../testing/case-files.js';
import { someMember, someSignedIn } from '../testing/members.js';
import { PostgresStandings } from '../standings/postgres-standings.js';
import { countedCase, visibleCase } from '../standings/visible-case.js';
import { LikenessWatch } from './likeness-watch.job.js';
import { memberIdentities } from './member-identities.js';

type Registered = DomainEvent<'Registered', { personId: string; name: string; born?: string }>;
type Opened = DomainEvent<'Opened', { caseId: string; personId: string }>;
type Joined = DomainEvent<'Joined', { personIds: readonly string[]; isOnePerson: boolean }>;
type Shredded = DomainEvent<'SubjectKeyShredded', { personId: string }>;

/** People in cases, as a context would tell of them. */
const people: Identities = {
  kind: 'person',
  category: 'Somebody',
  facts: identityIn<Registered>('Registered', ({ name, born }) => ({ names: [name], dateOfBirth: born })),
  cases: casesIn<Opened>('Opened', ({ caseId, personId }) => ({ subjectId: personId, caseIds: [caseId] })),
  joined: joinedIn<Joined>('Joined', ({ personIds: subjectIds, isOnePerson }) => ({ subjectIds, isOnePerson })),
};
const peopleTypes = {
  Registered: { version: 1, fields: { personId: open, name: personal('personId'), born: personal('personId') } },
  Opened: { version: 1, fields: { caseId: open, personId: open } },
  Joined: { version: 1, fields: { personIds: open, isOnePerson: open } },
  SubjectKeyShredded: { version: 1, fields: { personId: open } },
} as const;

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const PERSON = '9e250000-0000-4000-8000-000000000001';
const odette = someMember();
const again = someMember({ memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0009', organisationId: CASE });
const { now } = someSignedIn();

describe('Members and people in cases', () => {
  let test: TestDatabase;
  let keys: SubjectKeys;
  let store: EventStore;
  let watch: LikenessWatch;
  let written = 0;
  let applied = -1n;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    const catalogue = new EventCatalogue()
      .register({ ...accessEventTypes, ...restrictionEventTypes, ...serviceAccountEventTypes, ...alertEventTypes })
      .register(peopleTypes);
    keys = new SubjectKeys(new MemoryKeyTable(), new LocalKeyWrapper(() => [keyOf(randomBytes(32))]));
    store = new ProtectedEventStore(new MemoryEventStore(catalogue.asStored(), new SetClock(now)), catalogue, {
      subject: keys,
    });
    watch = watchOf(keys);
    [written, applied] = [0, -1n];
    await test.database.query(`INSERT INTO access.agreement VALUES ($1, '2025-01-01'), ($2, '2025-01-01')`, [
      ...[odette.organisationId, CASE],
    ]);
    await test.database.query(`INSERT INTO access.subject VALUES ($1, $2)`, [CASE, PERSON]);
    for (const organisationId of [odette.organisationId, CASE])
      await test.database.query(`INSERT INTO access.involvement VALUES ($1, 'holder', $1, $2, '2025-01-01')`, [
        ...[organisationId, CASE],
      ]);
  });
  afterEach(() => test.close());

  const watchOf = (of: SubjectKeys) =>
    new LikenessWatch({
      ...{ name: 'watch', database: test.database, store, schema: 'access', findsAccounts: true },
      index: new BlindIndex(of, 'likeness'),
      identities: [memberIdentities, people],
    });
  const write = (stream: string, event: DomainEvent) =>
    store.appendAtomic(
      [{ stream, expected: 'any', events: [event] }],
      someSignedIn().context(newId(CASE, `${++written}`)),
    );
  const enrolled = (member = odette) => {
    const { memberId, name, organisationId, organisationName, organisationType, role } = member;
    const of = { memberId, name, organisationId, organisationName, organisationType, role };
    return write(memberStream(memberId), aMember.enrolled({ ...of, signInName: `m${memberId}` }));
  };
  const inCase = async (name: string, born?: string, personId = PERSON, caseId = CASE) => {
    await write(`Somebody-${personId}`, { type: 'Registered', data: { personId, name, ...(born && { born }) } });
    await write(`SomeCase-${caseId}`, { type: 'Opened', data: { caseId, personId } });
  };
  /** Compares, and has the read models written, until nothing is left to do. */
  const compared = async () => {
    for (let round = 0; round < 2; round++) {
      await watch.run(now);
      const { events, scannedTo } = await store.readAll({ after: applied, max: 1_000 });
      await applyEvents(
        test.database,
        accessProjections,
        events.filter(({ stream }) => !stream.startsWith('Some')),
      );
      applied = scannedTo;
    }
  };
  const held = () =>
    test.database.query<{ memberId: string; strength: string; alikeIn: string[] }>(
      `SELECT member_id AS "memberId", strength, alike_in AS "alikeIn" FROM access.likeness ORDER BY 1`,
    );
  /** What decisions and lists say of the case to a member. */
  const seenBy = (member = odette) =>
    test.database.tx(async (tx) => {
      const standings = new PostgresStandings(test.database);
      const standing = await standings.of({ member, now }, [CASE], tx);
      const relations = { holder: [member.organisationId] };
      const resource = { kind: 'case', id: CASE, caseIds: [CASE], relations };
      const { ruleIds } = decide({ member, rule: caseActions['case:read'], resource, standing });
      await standings.enter(tx, { member, now });
      const rows: unknown[] = await tx.query(`SELECT FROM access.subject s WHERE ${visibleCase('s.case_id')}`);
      return [...ruleIds, rows.length];
    });

  it('who are not alike are left alone', async () => {
    await enrolled();
    await inCase('Jasper Thistlewick', '1990-01-01');
    await compared();
    expect([await held(), await seenBy()]).toEqual([[], ['relation-permits:holder', 1]]);
  });

  it.each(['member', 'person'])('of the same full name are held apart, whoever comes first: the %s', async (first) => {
    if (first === 'member') await enrolled();
    await inCase('LARKSPUR, Odette');
    await enrolled().catch(() => undefined);
    await compared();
    expect(await held()).toEqual([{ memberId: odette.memberId, strength: 'possible', alikeIn: ['name'] }]);
    expect(await seenBy()).toEqual(['forbidden:held', 0]);
    await new DueAlerts(test.database, store).run(now);
    const { events } = await store.readAll({ after: -1n, max: 100, types: ['AlertRaised'] });
    expect(events).toMatchObject([{ data: { kind: 'LIKENESS', memberId: odette.memberId, caseId: CASE } }]);
  });

  it('of the same surname and date of birth are walled apart as if a conflict had been declared', async () => {
    await enrolled();
    await inCase('Jasper Marchbanks', '1984-02-29');
    await compared();
    expect(await held()).toEqual([]);
    await write(memberStream(odette.memberId), aMember.identityStated());
    await compared();
    expect(await held()).toMatchObject([{ strength: 'exact', alikeIn: ['surname-birth'] }]);
    expect(await seenBy()).toEqual(['forbidden:conflict', 0]);
  });

  it('count in figures as before, for whoever is shown no single cases', async () => {
    await enrolled();
    await inCase('Odette Larkspur');
    await compared();
    const counted = (ownOnly: boolean) =>
      test.database.tx(async (tx) => {
        await new PostgresStandings(test.database).enter(tx, { member: odette, now });
        const rows: unknown[] = await tx.query(
          `SELECT FROM access.subject s WHERE ${countedCase('s.case_id', String(ownOnly))}`,
        );
        return rows.length;
      });
    expect([await counted(false), await counted(true)]).toEqual([1, 0]);
  });

  it('are not asked about twice, and are free again once somebody has looked', async () => {
    await enrolled();
    await inCase('Odette Larkspur');
    await compared();
    const likenessId = newId(CASE, `likeness/${odette.memberId}/${PERSON}/possible`);
    await write(restrictionStream(CASE), aRestriction.decided({ likenessId }));
    await write(memberStream(odette.memberId), aMember.linked());
    await compared();
    expect(await held()).toHaveLength(1);
    expect(await seenBy()).toEqual(['relation-permits:holder', 1]);
  });

  describe('when two records are held to be about one person', () => {
    const OTHER = '9e250000-0000-4000-8000-000000000002';
    const OTHER_CASE = 'ca5e0000-0000-4000-8000-000000000002';
    const joined = async (isOnePerson = true) => {
      const data = { personIds: [PERSON, OTHER], isOnePerson };
      for (const id of data.personIds) await write(`Somebody-${id}`, { type: 'Joined', data } satisfies Joined);
    };
    const keptFrom = async () =>
      (await test.database.query<{ id: string }>(`SELECT case_id AS id FROM access.wall ORDER BY 1`)).map(
        ({ id }) => id,
      );

    beforeEach(async () => {
      await enrolled();
      await inCase('Odette Larkspur');
      await inCase('Jasper Thistlewick', '1990-01-01', OTHER, OTHER_CASE);
      await compared();
      expect(await keptFrom()).toEqual([CASE]);
    });

    it('are kept from the cases of both, and from those that are opened later', async () => {
      await joined();
      await compared();
      expect(await keptFrom()).toEqual([CASE, OTHER_CASE]);
      const LATER = 'ca5e0000-0000-4000-8000-000000000003';
      await write(`SomeCase-${LATER}`, { type: 'Opened', data: { caseId: LATER, personId: OTHER } });
      await compared();
      expect(await keptFrom()).toEqual([CASE, OTHER_CASE, LATER]);
    });

    it('are compared with what one of them tells later, as long as they are held to be one', async () => {
      await joined();
      await joined(false);
      await compared();
      const alias = (name: string) => ({ type: 'Registered', data: { personId: OTHER, name } }) as const;
      await enrolled({ ...again, name: 'Odile Marchbanks' });
      await write(`Somebody-${OTHER}`, alias('Odile Marchbanks'));
      await compared();
      expect(await held()).toContainEqual({ memberId: again.memberId, strength: 'possible', alikeIn: ['name'] });
      const walls = await test.database.query('SELECT FROM access.wall WHERE member_id = $1', [again.memberId]);
      expect(walls).toHaveLength(1);
    });
  });

  it('leave nothing in the index by which anybody could be read, and nothing at all of who was erased', async () => {
    await enrolled();
    await write(memberStream(odette.memberId), aMember.identityStated());
    await inCase('Odette Larkspur', '1984-02-29');
    await compared();
    const rows = await test.database.query(`SELECT m::text AS row FROM access.identity_mark m`);
    expect(rows.length).toBeGreaterThan(6);
    expect(JSON.stringify(rows)).not.toMatch(/larkspur|odette|marchbanks|1984|WX1|example/i);
    await keys.shred(PERSON, ['Somebody']);
    await write('Erasure-1', { type: 'SubjectKeyShredded', data: { personId: PERSON } } satisfies Shredded);
    await compared();
    expect(await test.database.query('SELECT FROM access.identity_mark WHERE subject_id = $1', [PERSON])).toEqual([]);
    expect(await test.database.query('SELECT FROM access.identity_mark')).not.toEqual([]);
  });

  it('are compared anew, and found to be no more alike than before, when the key is another', async () => {
    await enrolled();
    await inCase('Odette Larkspur');
    await compared();
    const digests = () => test.database.query(`SELECT digest FROM access.identity_mark ORDER BY 1`);
    const before = await digests();
    watch = watchOf(new SubjectKeys(new MemoryKeyTable(), new LocalKeyWrapper(() => [keyOf(randomBytes(32))])));
    await compared();
    expect([(await digests()).length, (await held()).length]).toEqual([before.length, 1]);
    expect(await digests()).not.toEqual(before);
  });

  describe('who have another account', () => {
    const walled = () => write(restrictionStream(CASE), aRestriction.excluded());
    const stated = (memberId: string) =>
      write(memberStream(memberId), aMember.identityStated({ memberId, staffNumber: `of ${memberId}` }));

    it('are kept from the case with it, too, when name and date of birth are the same', async () => {
      await enrolled();
      await stated(odette.memberId);
      await walled();
      await enrolled(again);
      await compared();
      expect((await seenBy(again)).at(-1)).toBe(1); // nobody said yet when they were born
      await stated(again.memberId);
      await compared();
      expect(await seenBy(again)).toEqual(['forbidden:excluded', 0]);
    });

    it('are, when an identity provider knew both as one', async () => {
      await enrolled();
      await write(memberStream(odette.memberId), aMember.linked());
      await walled();
      await enrolled({ ...again, name: 'Odette Marchbanks' });
      await write(memberStream(again.memberId), aMember.linked({ memberId: again.memberId }));
      await compared();
      expect(await seenBy(again)).toEqual(['forbidden:excluded', 0]);
    });

    it('are, when an administrator said so, and whichever account the wall was made for', async () => {
      await enrolled();
      await enrolled({ ...again, name: 'Odile Marchbanks' });
      await write(
        memberStream(odette.memberId),
        aMember.samePerson({ otherMemberId: again.memberId, ground: 'STATEMENT' }),
      );
      await write(restrictionStream(CASE), aRestriction.excluded({ memberId: again.memberId }));
      await compared();
      expect([await seenBy(), await seenBy(again)]).toEqual([
        ['forbidden:excluded', 0],
        ['forbidden:excluded', 0],
      ]);
    });

    it('are, as the program that they registered, while their own account is not kept out by the program’s walls', async () => {
      await enrolled();
      await walled();
      const program = aServiceAccount.registered({ registeredBy: odette.memberId });
      await write(`ServiceAccount-${program.data.accountId}`, program);
      await compared();
      const { accountId: memberId } = program.data;
      expect(await seenBy(someMember({ memberId }))).toEqual(['forbidden:excluded', 0]);
      await write(restrictionStream(CASE), aRestriction.ended());
      await write(restrictionStream(CASE), aRestriction.excluded({ memberId }));
      await compared();
      expect(await seenBy()).toEqual(['relation-permits:holder', 1]);
    });
  });
});
