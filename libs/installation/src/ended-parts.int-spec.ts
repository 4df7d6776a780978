import { accessMigrations, PostgresStandings } from '#access';
import { someMember } from '#access/testing';
import { recorded } from '#event-store/testing';
import { anAction } from '#forums/testing';
import type { DomainEvent } from '#kernel';
import { projectionSpec } from '#projections/testing';
import { aReferral } from '#referrals/testing';
import { aSharing } from '#sharing/testing';
import { PROJECTIONS } from './contexts.js';

const involvement = PROJECTIONS.find(({ name }) => name === 'access-involvement-v2');
if (!involvement) throw new Error('Nothing says who has a part in which case');
const spec = projectionSpec(involvement, accessMigrations);

/** Noon in London on 3 March 2025; everything happens within a minute. */
const THEN = new Date('2025-03-03T12:00:00Z');
const days = (n: number, more = 0) => new Date(Date.UTC(2025, 2, 3 + n) + more);

const drafted = aReferral.drafted();
const raised = anAction.raised();
const decided = aSharing.decided();
const PARTS: [string, string, string, DomainEvent[], number | undefined][] = [
  [
    'was sent a referral',
    drafted.data.caseId,
    drafted.data.recipientOrganisationId,
    [drafted, aReferral.submitted()],
    undefined,
  ],
  [
    'declined one',
    drafted.data.caseId,
    drafted.data.recipientOrganisationId,
    [drafted, aReferral.submitted(), aReferral.declined()],
    31,
  ],
  [
    'had one taken back',
    drafted.data.caseId,
    drafted.data.recipientOrganisationId,
    [drafted, aReferral.submitted(), aReferral.withdrawn()],
    31,
  ],
  ['was asked for an action', raised.data.caseId, raised.data.ownerOrganisationId, [raised], undefined],
  ['did one', raised.data.caseId, raised.data.ownerOrganisationId, [raised, anAction.completed()], 31],
  ['gave one up', raised.data.caseId, raised.data.ownerOrganisationId, [raised, anAction.notAchieved()], 31],
  ['rejected one', raised.data.caseId, raised.data.ownerOrganisationId, [raised, anAction.rejected()], 31],
  [
    'was let have information',
    decided.data.caseId,
    decided.data.recipientOrganisationIds[0] ?? '',
    [decided, aSharing.released()],
    366,
  ],
];

/** Whether the organisation has a part in the case at `now`. */
async function hasPart(organisationId: string, caseId: string, now: Date): Promise<boolean> {
  const member = someMember({ organisationId });
  await spec.database().query('INSERT INTO access.subject VALUES ($1, $1) ON CONFLICT DO NOTHING', [caseId]);
  const { cases } = await new PostgresStandings(spec.database()).of({ member, now }, [caseId]);
  return cases.some(({ involvements }) =>
    involvements.some(({ from, until }) => from <= now && (!until || now < until)),
  );
}

describe('A part in a case', () => {
  it.each(PARTS)('of an organisation that %s', async (_, caseId, organisationId, events, over) => {
    await spec.given(
      ...events.map((event, n) => recorded(event, { position: BigInt(n), occurredAt: THEN, recordedAt: THEN })),
    );
    expect(await hasPart(organisationId, caseId, new Date(THEN.getTime() + 60_000))).toBe(true);
    const last = days(over ?? 4_000, -3_600_001); // it ends at midnight in London, which may be that of summer
    expect(await hasPart(organisationId, caseId, last)).toBe(true);
    expect(await hasPart(organisationId, caseId, days(over ?? 4_000))).toBe(over === undefined);
  });
});
