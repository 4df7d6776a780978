import { accessMigrations } from '#access';
import { inReading, someSignedIn } from '#access/testing';
import { projectionSpec, recorded } from '#projections/testing';
import {
  aReferral,
  CASE_ID,
  OTHER_SERVICE_ID,
  PERSON_ID,
  RECIPIENT_ID,
  SERVICE_ID,
} from '../../domain/referral.examples.js';
import { referralsMigrations } from '../../migrations/index.js';
import { GapDeclinesProjection } from './gap-declines.projection.js';
import { countGaps, quartersWithDeclines } from './gap-figures.query.js';
import { gapEvents } from './gap-events.query.js';
import type { GapScope } from './gap-scope.js';

const spec = projectionSpec(new GapDeclinesProjection(), [...accessMigrations, ...referralsMigrations]);
const OTHER_PERSON = '7e2b5d18-6c41-5d0a-9f6b-4c8e1a7d3f99';
const HARROWMERE = '6a1e9d3c-4b8f-5c27-9d6e-8f2b5a7c1d99';

const referralId = (no: number) => `5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a${String(no).padStart(2, '0')}`;
const count = (scope: GapScope = {}) => spec.database().tx((tx) => countGaps(tx, scope));

/** One referral, drafted and declined on the day at 23:30 London time. */
function declined(no: number, on: string, more: { drafted?: object; declined?: object } = {}) {
  const stream = `Referral-${referralId(no)}`;
  const instant = new Date(`${on}T22:30:00Z`);
  const eventId = `00000000-0000-4000-8000-0000000000${String(no).padStart(2, '0')}`;
  return [
    recorded(aReferral.drafted({ referralId: referralId(no), ...more.drafted }), { stream, occurredAt: instant }),
    recorded(aReferral.declined({ referralId: referralId(no), ...more.declined }), {
      stream,
      occurredAt: instant,
      eventId,
    }),
  ];
}

/** Stories A and C: three declines of two people by two services in two areas. */
const THREE_DECLINES = [
  ...declined(1, '2025-04-24'),
  ...declined(2, '2025-05-29', { declined: { personId: OTHER_PERSON, barriers: ['LANGUAGE', 'IMMIGRATION_NRPF'] } }),
  ...declined(3, '2025-06-10', {
    drafted: {
      serviceId: OTHER_SERVICE_ID,
      recipientOrganisationId: HARROWMERE,
      serviceAreas: ['Harrowmere', 'Wexcombe'],
    },
    declined: { personId: OTHER_PERSON, serviceId: OTHER_SERVICE_ID, barriers: ['OUT_OF_AREA', 'LANGUAGE'] },
  }),
];

describe('Counting what stood between people and services', () => {
  beforeEach(() => spec.given(...THREE_DECLINES));

  it('counts declines, and the different people who were declined', async () =>
    expect((await count()).total).toEqual({ declines: 3, people: 2 }));

  it('counts a decline once for each barrier that it names', async () => {
    const { barriers } = await count();
    expect(barriers).toContainEqual({ key: 'LANGUAGE', declines: 2, people: 1 });
    expect(barriers.map(({ declines }) => declines)).toEqual([2, 1, 1, 1, 1, 1]);
  });

  it('counts by service, with the areas that it covered', async () =>
    expect((await count()).services).toEqual([
      { key: SERVICE_ID, declines: 2, people: 2, areas: ['Wexcombe'] },
      { key: OTHER_SERVICE_ID, declines: 1, people: 1, areas: ['Harrowmere', 'Wexcombe'] },
    ]));

  it('counts by area: a service that covers two counts in both', async () =>
    expect((await count()).areas).toEqual([
      { key: 'Wexcombe', declines: 3, people: 2 },
      { key: 'Harrowmere', declines: 1, people: 1 },
    ]));

  it('counts by the day in London, the first and the last day included', async () => {
    expect((await count({ from: '2025-05-29', to: '2025-05-29' })).total.declines).toBe(1);
    expect((await count({ from: '2025-05-30', to: '2025-06-09' })).total.declines).toBe(0);
    expect(await spec.database().tx(quartersWithDeclines)).toEqual([{ startsOn: '2025-04-01', people: 2 }]);
  });

  it('counts only what one organisation declined when that is asked', async () =>
    expect((await count({ recipientOrganisationId: RECIPIENT_ID })).total).toEqual({ declines: 2, people: 2 }));

  it('opens every count: its events are as many, newest first', async () => {
    const open = (choice: object) => spec.database().tx((tx) => gapEvents(tx, {}, choice));
    expect((await open({ barrier: 'LANGUAGE' })).map(({ declinedOn }) => declinedOn)).toEqual([
      '2025-06-10',
      '2025-05-29',
    ]);
    expect(await open({ service: SERVICE_ID })).toHaveLength(2);
    expect(await open({ area: 'Harrowmere' })).toHaveLength(1);
    expect((await open({ barrier: 'PROGRAMME_LENGTH' }))[0]).toMatchObject({
      referralId: referralId(1),
      personId: PERSON_ID,
    });
    expect(await open({})).toHaveLength(3);
  });

  it('leaves out what is kept from somebody who is shown single declines, and counts it in figures', async () => {
    const wall = `INSERT INTO access.wall (case_id, member_id, kind, from_at) VALUES ($1, $2, 'excluded', '2020-01-01')`;
    await spec.database().query(wall, [CASE_ID, someSignedIn().member.memberId]);
    expect(await inReading(spec.database(), (tx) => gapEvents(tx, {}, {}))).toEqual([]);
    expect((await inReading(spec.database(), (tx) => countGaps(tx, {}))).total.declines).toBe(0);
    expect((await count()).total.declines).toBe(3);
    await spec.database().query('DELETE FROM access.wall');
  });

  it('counts nothing where no service ever said no', async () => {
    await spec.given(...THREE_DECLINES.filter(({ type }) => type === 'ReferralDrafted'));
    expect(await count()).toEqual({ total: { declines: 0, people: 0 }, barriers: [], services: [], areas: [] });
    expect(await spec.database().tx(quartersWithDeclines)).toEqual([]);
  });
});
