import { accessMigrations, ActionCatalogue, LoggedReads, MemberReader, NotFound, type Role } from '#access';
import { OpenStandings, quickOptions, someSignedIn } from '#access/testing';
import { caseFileContext } from '#case-file';
import { testDatabase, type TestDatabase } from '#database/testing';
import { directoryMigrations, DirectoryReader } from '#directory';
import { EventCatalogue, eventStoreMigrations, newId, PostgresEventStore } from '#event-store';
import { SetClock, type DomainEvent } from '#kernel';
import { applyEvents } from '#projections/testing';
import { CaseStreamsProjection } from '../case-streams/case-streams.projection.js';
import { CASE_ID, LANTERN_ROW, PERSON_ID, POLICE, STORY_A } from '../domain/story-a.examples.js';
import { historyActions } from '../history.actions.js';
import { historyMigrations } from '../migrations/index.js';
import { CaseHistoryReader } from './case-history.reader.js';
import { Replays } from './replays.js';

const MIGRATIONS = [...eventStoreMigrations, ...accessMigrations, ...directoryMigrations, ...historyMigrations];
const COMMAND_SPACE = 'c0000000-0000-4000-8000-00000000000a';
const MEMBER = 'aaaa0000-0000-4000-8000-000000000001';

let test: TestDatabase;
let store: PostgresEventStore;
let replays: Replays;
let histories: CaseHistoryReader;

/** The person and the case of story A, as the log would have them: recorded when they were recorded. */
async function tell(): Promise<void> {
  const own = STORY_A.filter(({ stream }) => stream === `Person-${PERSON_ID}` || stream === `Case-${CASE_ID}`);
  const clock = new SetClock(new Date('2025-03-01T09:00:00Z'));
  const catalogue = new EventCatalogue().register(caseFileContext.eventTypes);
  const writer = new PostgresEventStore(test.url, catalogue, clock);
  for (const [index, { stream, type, data, occurredAt, recordedAt }] of own.entries()) {
    clock.moveTo(recordedAt);
    const id = newId(COMMAND_SPACE, `step-${index}`);
    const actor = { memberId: MEMBER, role: 'safeguarding-lead', organisationId: LANTERN_ROW };
    const event: DomainEvent = { type, data };
    await writer.append(stream, 'any', [event], { actor, commandId: id, correlationId: id, occurredAt });
  }
  await writer.close();
  const projection = new CaseStreamsProjection();
  const { events } = await store.readAll({ after: -1n, max: 100, types: projection.types });
  await applyEvents(test.database, [projection], events);
}

beforeAll(async () => {
  test = await testDatabase(MIGRATIONS);
  store = new PostgresEventStore(test.url, new EventCatalogue());
  const reads = new LoggedReads(
    test.database,
    new ActionCatalogue().register(historyActions),
    quickOptions(),
    new OpenStandings(),
  );
  histories = new CaseHistoryReader(store, new DirectoryReader(test.database), new MemberReader(test.database));
  replays = new Replays(reads, histories);
  await tell();
});
afterAll(async () => {
  await store.close();
  await test.close();
});

const signed = (role: Role, organisationId = LANTERN_ROW) => someSignedIn({ role, organisationId });
const lastRead = async () => {
  const sql = 'SELECT decision, resource_id AS id, fields FROM access.read_log ORDER BY read_id DESC LIMIT 1';
  return (await test.database.query(sql))[0];
};

describe('Replaying a case from the log', () => {
  it.each<[Role, string]>([
    ['safeguarding-lead', LANTERN_ROW],
    ['referrer', LANTERN_ROW],
    ['auditor', POLICE],
  ])('is for a %s', async (role, organisationId) => {
    const { replay } = await replays.open(signed(role, organisationId), CASE_ID, {});
    expect(replay.view.who.person?.name).toBe('Jasper Thistlewick');
  });

  it.each<[Role, string]>([
    ['safeguarding-lead', POLICE],
    ['referrer', POLICE],
    ['service-manager', LANTERN_ROW],
    ['service-worker', LANTERN_ROW],
    ['commissioner', LANTERN_ROW],
  ])('is not for a %s of %s, and the attempt is logged', async (role, organisationId) => {
    await expect(replays.open(signed(role, organisationId), CASE_ID, {})).rejects.toBeInstanceOf(NotFound);
    expect(await lastRead()).toEqual({ decision: 'refuse', id: CASE_ID, fields: [] });
  });

  it('logs the place that was asked for', async () => {
    await replays.open(signed('auditor'), CASE_ID, { on: '2025-03-13', time: '15:30' });
    expect(await lastRead()).toEqual({
      ...{ decision: 'allow', id: CASE_ID },
      fields: ['basis:recorded', 'event:7', 'moment:2025-03-13T15:30:59.999Z'],
    });
  });

  it('knows no disclosure at 15:30 by record, and one as it happened', async () => {
    const at = { on: '2025-03-13', time: '15:30' };
    expect((await replays.open(signed('auditor'), CASE_ID, at)).replay.view.file.disclosures).toEqual([]);
    const happened = await replays.open(signed('auditor'), CASE_ID, { ...at, basis: 'happened' });
    expect(happened.replay.view.file.disclosures).toHaveLength(1);
  });

  it('shows and logs one event of it', async () => {
    const { record } = await replays.event(signed('auditor'), CASE_ID, 1);
    expect(record.event.type).toBe('PersonRegistered');
    expect(await lastRead()).toMatchObject({ fields: ['event:1'] });
    await expect(replays.event(signed('auditor'), CASE_ID, 99)).rejects.toBeInstanceOf(NotFound);
  });

  it('finds nothing of a case that is not there', async () => {
    const absent = 'ca5e0000-0000-4000-8000-0000000000ff';
    await expect(replays.open(signed('auditor'), absent, {})).rejects.toBeInstanceOf(NotFound);
  });

  it('can be proved: every chain recomputed from the stored bytes', async () => {
    const { history } = await replays.open(signed('auditor'), CASE_ID, {});
    const proof = await histories.prove(history);
    expect(proof).toMatchObject({ events: history.events.length, streams: 2 });
    expect(proof).not.toHaveProperty('broken');
  });
});
