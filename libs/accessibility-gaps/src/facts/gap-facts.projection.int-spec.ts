import { accessMigrations } from '#access';
import { inReading, someSignedIn } from '#access/testing';
import { aServiceSearch } from '#matching/testing';
import { projectionSpec, recorded } from '#projections/testing';
import {
  anEnd,
  aWork,
  aReferral,
  CASE_ID,
  OTHER_SERVICE_ID,
  PERSON_ID,
  RECIPIENT_ID,
  SERVICE_ID,
} from '#referrals/testing';
import { gapEvents } from '../counting/gap-events.query.js';
import { countFacts } from '../counting/gap-figures.query.js';
import type { GapScope } from '../counting/gap-scope.js';
import { quartersWithChanges } from '../counting/quarters-counted.query.js';
import { countUnmetNeed } from '../counting/unmet-need.query.js';
import { gapsMigrations } from '../migrations/index.js';
import { GapFactsProjection } from './gap-facts.projection.js';

const spec = projectionSpec(new GapFactsProjection(), [...accessMigrations, ...gapsMigrations]);
const OTHER_PERSON = '7e2b5d18-6c41-5d0a-9f6b-4c8e1a7d3f99';
const HARROWMERE = '6a1e9d3c-4b8f-5c27-9d6e-8f2b5a7c1d99';

const referralId = (no: number) => `5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a${String(no).padStart(2, '0')}`;
const count = (scope: GapScope = {}) => spec.database().tx((tx) => countFacts(tx, scope));
const unmet = (asOf: string) => spec.database().tx((tx) => countUnmetNeed(tx, asOf));

/** One referral, drafted, sent and declined on the day at 23:30 London time. */
function declined(no: number, on: string, more: { drafted?: object; declined?: object; submitted?: object } = {}) {
  const stream = `Referral-${referralId(no)}`;
  const occurredAt = new Date(`${on}T22:30:00Z`);
  const eventId = `00000000-0000-4000-8000-0000000000${String(no).padStart(2, '0')}`;
  const of = { referralId: referralId(no) };
  return [
    recorded(aReferral.drafted({ ...of, ...more.drafted }), { stream, occurredAt }),
    recorded(aReferral.submitted({ ...of, ...more.drafted, ...more.submitted }), { stream, occurredAt }),
    recorded(aReferral.declined({ ...of, ...more.declined }), { stream, occurredAt, eventId }),
  ];
}

/** Stories A and C: three declines of two people by two services in two areas. */
const OF_OTHER = { personId: OTHER_PERSON };
const THREE_DECLINES = [
  ...declined(1, '2025-04-24'),
  ...declined(2, '2025-05-29', {
    drafted: OF_OTHER,
    submitted: { needs: ['NRPF'] },
    declined: { ...OF_OTHER, barriers: ['LANGUAGE', 'IMMIGRATION_NRPF'], criterionIds: ['funding'] },
  }),
  ...declined(3, '2025-06-10', {
    drafted: {
      ...OF_OTHER,
      serviceId: OTHER_SERVICE_ID,
      recipientOrganisationId: HARROWMERE,
      serviceAreas: ['Harrowmere', 'Wexcombe'],
    },
    submitted: { needs: ['NRPF'] },
    declined: { ...OF_OTHER, serviceId: OTHER_SERVICE_ID, barriers: ['OUT_OF_AREA'], criterionIds: ['area'] },
  }),
];

describe('Counting what stood between people and services', () => {
  beforeEach(() => spec.given(...THREE_DECLINES));

  it('counts every "no", and the different people who heard it', async () => {
    const { total, kinds } = await count();
    expect(total).toEqual({ times: 3, people: 2 });
    expect(kinds).toEqual([{ key: 'DECLINED', times: 3, people: 2 }]);
  });

  it('keeps for each the event that it counts: its stream, its place there and its place in the log', async () => {
    const facts = await spec.rows<{ stream: string; revision: string; position: string }>('gaps.unmet_demand');
    expect(facts.map(({ stream, revision, position }) => [stream, revision, position])).toEqual([
      [`Referral-${referralId(1)}`, '2', '2'],
      [`Referral-${referralId(2)}`, '2', '5'],
      [`Referral-${referralId(3)}`, '2', '8'],
    ]);
  });

  it('counts one once for each barrier that it names, persons once (Story C: language 1, funds 1, area 1)', async () => {
    const { barriers } = await count();
    for (const key of ['LANGUAGE', 'IMMIGRATION_NRPF', 'OUT_OF_AREA'])
      expect(barriers).toContainEqual({ key, times: 1, people: 1 });
    expect(barriers).toHaveLength(6);
  });

  it('counts by the needs that the service was told', async () => {
    const { needs } = await count();
    expect(needs).toContainEqual({ key: 'NRPF', times: 2, people: 1 });
    expect(needs).toContainEqual({ key: 'HOMELESSNESS', times: 1, people: 1 });
  });

  it('counts by service, with the areas that it covered', async () =>
    expect((await count()).services).toEqual([
      { key: SERVICE_ID, times: 2, people: 2, areas: ['Wexcombe'] },
      { key: OTHER_SERVICE_ID, times: 1, people: 1, areas: ['Harrowmere', 'Wexcombe'] },
    ]));

  it('counts by area: a service that covers two counts in both', async () =>
    expect((await count()).areas).toEqual([
      { key: 'Wexcombe', times: 3, people: 2 },
      { key: 'Harrowmere', times: 1, people: 1 },
    ]));

  it('sets barriers against the rest, in people', async () => {
    const { cross } = await count();
    expect(cross.need).toContainEqual({ row: 'OUT_OF_AREA', column: 'NRPF', people: 1 });
    expect(cross.area).toContainEqual({ row: 'OUT_OF_AREA', column: 'Harrowmere', people: 1 });
    expect(cross.service.filter(({ row }) => row === 'LANGUAGE')).toEqual([
      { row: 'LANGUAGE', column: SERVICE_ID, people: 1 },
    ]);
  });

  it('says for how many people one barrier or criterion was all there was', async () => {
    const { alone, criteria } = await count({ from: '2025-06-01' });
    expect(alone).toEqual([{ key: 'OUT_OF_AREA', people: 1 }]);
    expect(criteria).toEqual([
      { serviceId: OTHER_SERVICE_ID, criterionId: 'area', people: 1, alone: 1, barriers: ['OUT_OF_AREA'] },
    ]);
    expect((await count()).alone).toEqual([{ key: 'SEVERAL', people: 2 }]);
  });

  it('counts by the day in London, the first and the last day included', async () => {
    expect((await count({ from: '2025-05-29', to: '2025-05-29' })).total.times).toBe(1);
    expect((await count({ from: '2025-05-30', to: '2025-06-09' })).total.times).toBe(0);
    expect(await spec.database().tx(quartersWithChanges)).toEqual(['2025-04-01']);
  });

  it('counts only what one organisation declined when that is asked', async () =>
    expect((await count({ recipientOrganisationId: RECIPIENT_ID })).total).toEqual({ times: 2, people: 2 }));

  it('counts one episode of unmet need for each person, from the first "no"', async () => {
    expect(await unmet('2025-05-01')).toMatchObject({ open: 1, days: 7, inNeed: 1 });
    expect(await unmet('2025-09-30')).toMatchObject({ open: 2, days: 159 + 124, inNeed: 2, waiting: 0 });
    expect((await unmet('2025-09-30')).byNeedCount).toEqual([
      { key: '1', people: 1, days: 124 },
      { key: '5', people: 1, days: 159 },
    ]);
  });

  it('counts searches that found nothing and people who were screened out, and work that ended early', async () => {
    const search = (n: number) => `5ea2c400-0000-4000-8000-00000000000${n}`;
    const at = (event: { type: string; data: object }, stream: string, on = '2025-07-01') =>
      recorded(event, {
        stream,
        occurredAt: new Date(`${on}T10:00:00Z`),
        eventId: `${stream.slice(-8)}-0000-4000-8000-${event.type.length.toString().padStart(12, '0')}`,
      });
    const [nothing, unsure, out] = [search(1), search(2), search(3)];
    await spec.given(
      at(aServiceSearch.noServiceFound({ searchId: nothing }), `ServiceSearch-${nothing}`),
      at(aServiceSearch.noServiceFound({ searchId: unsure, certainty: 'UNCONFIRMED' }), `ServiceSearch-${unsure}`),
      at(aServiceSearch.screenedOut({ searchId: out }), `ServiceSearch-${out}`),
      at(aReferral.drafted(), 'Referral-00000001'),
      at(aReferral.submitted(), 'Referral-00000001'),
      at(anEnd.endedEarly({ reason: 'DROPPED_OUT', barriers: ['TRAVEL'] }), 'Referral-00000001'),
    );
    const { kinds, services, cross } = await count();
    expect(kinds.map(({ key }) => key).sort()).toEqual(['ENDED_EARLY', 'NO_SERVICE', 'SCREENED_OUT']);
    expect(services).toHaveLength(2);
    expect(cross.kind).toContainEqual({ row: 'TRAVEL', column: 'ENDED_EARLY', people: 1 });
    expect(await unmet('2025-07-31')).toMatchObject({ open: 1, days: 30, inNeed: 2 });
  });

  it('tells a service nothing of the needs of who was screened out: nobody had told it', async () => {
    const { providerId, organisationId, searchId } = aServiceSearch.screenedOut().data;
    await spec.given(recorded(aServiceSearch.screenedOut(), { stream: `ServiceSearch-${searchId}` }));
    for (const scope of [{ recipientOrganisationId: providerId }, { sideOrganisationId: providerId }]) {
      const { kinds, needs, cross } = await count(scope);
      expect({ kinds, needs, cross: cross.need }).toMatchObject({ kinds: [{ times: 1 }], needs: [], cross: [] });
      expect(await spec.database().tx((tx) => gapEvents(tx, scope, { need: 'LANGUAGE' }))).toEqual([]);
    }
    const ofWhoLooked = (await count({ sideOrganisationId: organisationId })).needs;
    expect(ofWhoLooked).toContainEqual({ key: 'LANGUAGE', times: 1, people: 1 });
  });

  it('waits on a list without being met, and is met when the wait is over', async () => {
    const stream = `Referral-${referralId(4)}`;
    const later = (event: { type: string; data: object }, on: string) =>
      recorded(event, {
        stream,
        occurredAt: new Date(`${on}T10:00:00Z`),
        eventId: `00000000-0000-4000-8000-0000000${on.replaceAll('-', '').slice(3)}`,
      });
    const of = { referralId: referralId(4) };
    const waits = [
      ...THREE_DECLINES.slice(0, 3),
      later(aReferral.drafted(of), '2025-05-01'),
      later(aReferral.submitted(of), '2025-05-02'),
      later(aReferral.acceptedToWaitingList(of), '2025-05-05'),
    ];
    await spec.given(...waits);
    expect(await unmet('2025-05-31')).toMatchObject({ open: 1, waiting: 1, days: 37 });
    await spec.given(...waits, later(aWork.ready(of), '2025-05-20'));
    expect(await unmet('2025-05-31')).toMatchObject({ open: 0, waiting: 0, inNeed: 1 });
  });

  it('counts whom an assessment found not suitable, once, until a decline says why', async () => {
    const of = { referralId: referralId(5) };
    const told = (event: { type: string; data: object }, on: string) =>
      recorded(event, {
        stream: `Referral-${referralId(5)}`,
        occurredAt: new Date(`${on}T10:00:00Z`),
        eventId: `00000000-0000-4000-8000-0000000${on.replaceAll('-', '').slice(3)}`,
      });
    const found = [
      told(aReferral.drafted(of), '2025-07-01'),
      told(aReferral.submitted(of), '2025-07-02'),
      told(aReferral.accepted(of), '2025-07-03'),
      told(aWork.assessed({ ...of, result: 'NOT_SUITABLE' }), '2025-07-10'),
    ];
    await spec.given(...found);
    expect((await count()).kinds).toEqual([{ key: 'NOT_SUITABLE', times: 1, people: 1 }]);
    expect((await count()).services).toMatchObject([{ key: SERVICE_ID, people: 1 }]);
    expect(await unmet('2025-07-31')).toMatchObject({ open: 1, days: 21 });
    await spec.given(...found, told(aReferral.withdrawn(of), '2025-07-12'));
    expect((await count()).total.times).toBe(1);
    await spec.given(...found, told(aReferral.declined(of), '2025-07-12'));
    expect((await count()).kinds).toEqual([{ key: 'DECLINED', times: 1, people: 1 }]);
    expect(await unmet('2025-07-31')).toMatchObject({ open: 1, days: 21 }); // since it was found
    await spec.given(...found, told(aWork.assessed({ ...of, result: 'SUITABLE' }), '2025-07-14'));
    expect((await count()).total.times).toBe(0);
    expect(await unmet('2025-07-31')).toMatchObject({ open: 0 });
  });

  it('takes back what came of a referral that was a mistake', async () => {
    const stream = `Referral-${referralId(1)}`;
    const mistake = anEnd.markedInError({ referralId: referralId(1) });
    await spec.given(...THREE_DECLINES, recorded(mistake, { stream, occurredAt: new Date('2025-08-01T10:00:00Z') }));
    expect((await count()).total).toEqual({ times: 2, people: 1 });
    expect(await unmet('2025-05-01')).toMatchObject({ open: 0 });
    expect(await spec.database().tx(quartersWithChanges)).toEqual(['2025-04-01']);
  });

  it('opens every count: its events are as many, newest first', async () => {
    const open = (choice: object) => spec.database().tx((tx) => gapEvents(tx, {}, choice));
    expect((await open({ barrier: 'LANGUAGE' })).map(({ happenedOn }) => happenedOn)).toEqual(['2025-05-29']);
    expect(await open({ service: SERVICE_ID })).toHaveLength(2);
    expect(await open({ area: 'Harrowmere' })).toHaveLength(1);
    expect(await open({ need: 'NRPF', barrier: 'OUT_OF_AREA' })).toHaveLength(1);
    expect(await open({ kind: 'DECLINED' })).toHaveLength(3);
    expect(await open({ criterion: 'area' })).toHaveLength(1);
    expect((await open({ barrier: 'PROGRAMME_LENGTH' }))[0]).toMatchObject({
      demandId: referralId(1),
      personId: PERSON_ID,
      position: '2',
    });
    expect(await open({})).toHaveLength(3);
  });

  it('leaves out what is kept from somebody who is shown single events, and counts it in figures', async () => {
    const wall = `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', '2020-01-01')`;
    await spec.database().query(wall, [CASE_ID, someSignedIn().member.memberId]);
    expect(await inReading(spec.database(), (tx) => gapEvents(tx, {}, {}))).toEqual([]);
    expect((await inReading(spec.database(), (tx) => countFacts(tx, {}))).total.times).toBe(0);
    expect((await count()).total.times).toBe(3);
    await spec.database().query('DELETE FROM access.wall');
  });

  it('counts nothing where nobody was ever told "no"', async () => {
    await spec.given(...THREE_DECLINES.filter(({ type }) => type === 'ReferralDrafted'));
    const { total, barriers, services, areas } = await count();
    expect({ total, barriers, services, areas }).toEqual({
      total: { times: 0, people: 0 },
      ...{ barriers: [], services: [], areas: [] },
    });
    expect(await spec.database().tx(quartersWithChanges)).toEqual([]);
  });
});
