import { testDatabase, type TestDatabase } from '#database/testing';
import { newId, type RecordedEvent } from '#event-store';
import { recorded } from '#event-store/testing';
import { CATALOGUE, MIGRATIONS, PROJECTIONS } from '#installation';
import { applyEvents } from '#projections/testing';
import { markerOf, shapeOf, type Marker } from '#vault';
import { goldenEvents, type GoldenEvent } from './golden.js';
import { NOBODY, sentences } from './told.js';

const golden = [...goldenEvents().values()].filter(
  ({ type, schemaVersion }) => CATALOGUE.find(type)?.version === schemaVersion,
);

/** What `ProtectedEventStore` gives when the keys of everybody in it are shredded, or not for who asks. */
function marked({ type, schemaVersion, data }: GoldenEvent, marker: Marker, position: bigint): RecordedEvent {
  const fields = CATALOGUE.find(type)?.fields ?? {};
  const values = Object.entries(data).flatMap(([field, value]) => {
    const { class: kind = 'open' } = fields[field] ?? {};
    const shown = kind === 'open' || kind === 'pseudonym' ? value : markerOf(shapeOf(value), marker);
    return shown === undefined ? [] : [[field, shown] as const];
  });
  const eventId = newId('00000000-0000-4000-8000-000000000001', `golden/${position}`);
  const stream = `Golden-${eventId}`;
  return recorded({ type, data: Object.fromEntries(values) }, { position, eventId, stream, schemaVersion });
}

describe.each(['erased', 'withheld'] as const)('An event whose protected fields are %s', (marker) => {
  const events = golden.map((event, at) => marked(event, marker, BigInt(at)));
  const named = events.map((event) => [event.type, event] as const);
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(MIGRATIONS)));
  afterAll(() => test.close());

  it.each(named)('reads as a sentence: %s', (type, { data }) =>
    expect(sentences[type]?.(data, NOBODY)).toMatch(/^\S.{5,}[^.]$/),
  );

  it.each(named)('has no sentence that shows what only programs use, or nothing: %s', (type, { data }) =>
    expect(sentences[type]?.(data, NOBODY)).not.toMatch(/undefined|0001|NaN|\[object/),
  );

  it('is taken by every read model', async () => {
    await applyEvents(test.database, PROJECTIONS, events);
    const [row] = await test.database.query<{ persons: number }>(
      'SELECT count(*)::int AS persons FROM case_file.person',
    );
    expect(row?.persons).toBeGreaterThan(0);
  });
});
