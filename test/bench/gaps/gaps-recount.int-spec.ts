import { countFacts, countUnmetNeed, figuresFor, gapEvents } from '#accessibility-gaps/testing';
import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS, PROJECTIONS } from '#installation';
import { rebuild } from '#projections';
import { volumeOf } from '../volume/lives.js';
import { fillVolume } from '../volume/volume-log.js';

const REFERRALS = 600;
const QUARTER = { from: '2024-04-01', to: '2024-06-30' };

/** Every "no", straight from the bytes of the log: no read model, no query and no rule of the figures has a part in it. */
const RAW = `
  WITH told AS (
    SELECT e.position, e.type, convert_from(e.body, 'UTF8')::jsonb AS d,
           (e.occurred_at AT TIME ZONE 'Europe/London')::date AS day
      FROM es.event e WHERE e.type IN ('ReferralDrafted', 'ReferralSubmitted', 'ReferralDeclined', 'InterventionEnded',
        'PersonScreenedOut', 'NoServiceFound')),
  drafted AS (SELECT d->>'referralId' AS id, d->'serviceAreas' AS areas FROM told WHERE type = 'ReferralDrafted'),
  sent AS (SELECT d->>'referralId' AS id, d->'needs' AS needs FROM told WHERE type = 'ReferralSubmitted'),
  no AS (
    SELECT t.position, t.type, t.day, t.d->>'personId' AS person, t.d->'barriers' AS barriers,
           coalesce(r.areas, jsonb_build_array(t.d->>'area')) AS areas, coalesce(s.needs, t.d->'needs') AS needs
      FROM told t LEFT JOIN drafted r ON r.id = t.d->>'referralId' LEFT JOIN sent s ON s.id = t.d->>'referralId'
     WHERE t.type = 'ReferralDeclined' OR t.type = 'PersonScreenedOut'
        OR t.type = 'InterventionEnded' AND t.d->>'reason' <> 'DIED'
        OR t.type = 'NoServiceFound' AND t.d->>'certainty' = 'UNMET')`;

describe('The figures of a generated log', () => {
  let test: TestDatabase;
  let store: PostgresEventStore;
  let database: Database;
  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    database = test.database;
    store = new PostgresEventStore(test.url, CATALOGUE);
    await fillVolume(test.url, volumeOf(REFERRALS));
    await rebuild(
      { database, store },
      PROJECTIONS.filter(({ name }) => name.startsWith('accessibility-gaps')),
    );
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  const raw = <Found>(select: string, { from = '0001-01-01', to = '9999-12-31' } = {}) =>
    database.query<Found>(
      `${RAW} SELECT ${select.replace('no$', `(SELECT * FROM no WHERE day BETWEEN $1 AND $2) AS no`)}`,
      [from, to],
    );
  const ordered = (rows: readonly { key: string; people: number; times?: number }[]) =>
    rows
      .map(({ key, people, times }) => ({ key, people, times }))
      .toSorted((one, other) => (one.key < other.key ? -1 : 1));

  it.each([
    ['all time', {}],
    ['one quarter', QUARTER],
  ])('come to the same when they are recounted from the raw events: %s', async (_period, scope) => {
    const figures = await database.tx((tx) => countFacts(tx, scope));
    const count = 'count(*)::int AS times, count(DISTINCT person)::int AS people';
    const [total] = await raw<{ times: number; people: number }>(`${count} FROM no$`, scope);
    expect(figures.total).toEqual(total);
    expect(total?.times).toBeGreaterThan('from' in scope ? 2 : 200);
    for (const [by, rows] of [
      ['barriers', figures.barriers],
      ['areas', figures.areas],
      ['needs', figures.needs],
    ] as const) {
      const again = await raw<{ key: string; people: number; times: number }>(
        `key, ${count} FROM no$, jsonb_array_elements_text(${by}) AS key GROUP BY 1`,
        scope,
      );
      expect(ordered(rows)).toEqual(ordered(again));
    }
    const cells = await raw<{ row: string; column: string; people: number }>(
      `b AS row, n AS column, count(DISTINCT person)::int AS people
         FROM no$, jsonb_array_elements_text(barriers) AS b, jsonb_array_elements_text(needs) AS n GROUP BY 1, 2 ORDER BY 1, 2`,
      scope,
    );
    expect(figures.cross.need.length).toBe(cells.length);
    expect(figures.cross.need).toEqual(expect.arrayContaining(cells));
  });

  it('open as many events as they count, each with its place in the log', async () => {
    const { barriers } = await database.tx((tx) => countFacts(tx, {}));
    const again = await raw<{ position: string }>('position::text FROM no$');
    const opened = await database.tx((tx) => gapEvents(tx, {}, {}));
    expect(opened.map(({ position }) => position).sort()).toEqual(again.map(({ position }) => position).sort());
    for (const { key, times } of barriers.slice(0, 5))
      expect(await database.tx((tx) => gapEvents(tx, {}, { barrier: key }))).toHaveLength(times);
  });

  it('are the same when they were counted before', async () => {
    const read = () => database.tx((tx) => figuresFor(tx, QUARTER, '2026-03-01'));
    const [first, second] = [await read(), await read()];
    expect(second).toEqual(first);
    expect(first.total).toEqual((await database.tx((tx) => countFacts(tx, QUARTER))).total);
  });

  it.each(['2019-03-31', '2024-06-30', '2026-03-01'])(
    'say who is without on %s as a walk through each life does',
    async (asOf) => {
      const { open, days, waiting } = await database.tx((tx) => countUnmetNeed(tx, asOf));
      expect({ open, days, waiting }).toEqual(await walked(asOf));
      expect(open).toBeGreaterThan(10);
    },
  );

  /** One life after the other, event by event, in the order of the log. */
  async function walked(asOf: string) {
    const { events } = await allOf();
    const since = new Map<string, string>();
    const waits = new Set<string>();
    for (const { type, data, occurredAt } of events) {
      const person = String(data['personId']);
      const on = occurredAt.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
      if (on > asOf) continue;
      const reasons = [data['reasons'] ?? [], data['reason'] ?? []].flat() as string[];
      const barriers = [data['barriers'] ?? []].flat() as string[];
      const isRefused =
        type === 'ReferralDeclined' && barriers.length > 0 && barriers.every((one) => one === 'PERSON_DECLINED');
      const isOpenElsewhere = type === 'ReferralDeclined' && reasons.every((one) => one.startsWith('DUPLICATE'));
      const isNo =
        (type === 'ReferralDeclined' && !isRefused && !isOpenElsewhere) ||
        (type === 'AssessmentCompleted' && data['result'] === 'NOT_SUITABLE') ||
        (type === 'NoServiceFound' && data['certainty'] === 'UNMET');
      const isOver =
        isRefused ||
        type === 'ReferralReady' ||
        (type === 'AssessmentCompleted' && data['result'] === 'SUITABLE') ||
        (type === 'ReferralAccepted' && data['start'] === 'NOW') ||
        (type === 'ReferralWithdrawn' && reasons.some((one) => /DECLINED|MET_ELSEWHERE|MOVED|DIED/.test(one))) ||
        (type === 'InterventionEnded' && reasons.some((one) => /^(MOVED|DIED)$/.test(one)));
      if (isNo && !since.has(person)) since.set(person, on);
      if (type === 'ReferralAccepted' && data['start'] !== 'NOW' && since.has(person)) waits.add(person);
      if (!isOver) continue;
      since.delete(person);
      waits.delete(person);
    }
    const days = [...since.values()].reduce((sum, on) => sum + (Date.parse(asOf) - Date.parse(on)) / 86_400_000, 0);
    return { open: since.size, days, waiting: waits.size };
  }

  async function allOf() {
    const types = [
      ...[
        'ReferralDeclined',
        'ReferralAccepted',
        'ReferralReady',
        'ReferralWithdrawn',
        'InterventionEnded',
        'NoServiceFound',
        'AssessmentCompleted',
      ],
    ];
    const events: { type: string; data: Record<string, unknown>; occurredAt: Date }[] = [];
    for (let after = -1n; ;) {
      const page = await store.readAll({ after, max: 1_000, types });
      for (const { type, data, occurredAt } of page.events)
        events.push({ type, data: data as Record<string, unknown>, occurredAt });
      const last = page.events.at(-1);
      if (!last) return { events };
      after = last.position;
    }
  }
});
