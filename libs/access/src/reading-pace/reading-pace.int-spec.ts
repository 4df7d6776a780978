import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, runDecider } from '#event-store';
import { MemoryEventStore, recorded } from '#event-store/testing';
import { SetClock } from '#kernel';
import { applyEvents } from '#projections/testing';
import { AlertProjection } from '../alerts/alert.projection.js';
import { Alerts } from '../alerts/alerts.query.js';
import { DueAlerts } from '../alerts/due-alerts.job.js';
import { CanaryProjection } from '../canary-records/canary.projection.js';
import { alertDecider } from '../domain/alert.decider.js';
import type { AlertFinding } from '../domain/alert.events.js';
import { alertStream } from '../domain/alert.stream.js';
import { aCanary } from '../domain/canary.examples.js';
import { accessMigrations } from '../migrations/index.js';
import { oversightEventTypes } from '../oversight.parts.js';
import { LoggedReads } from '../read-log/logged-reads.js';
import { verifyReadLog } from '../read-log/verify-read-log.query.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { caseActions, loadedCase } from '../testing/case-files.js';
import { someSignedIn } from '../testing/members.js';
import { OpenStandings } from '../testing/open-standings.js';
import { quickOptions } from '../testing/quick-options.js';
import { READING_LIMITS } from './reading-limits.js';
import { ReadingPaused } from './reading-paused.js';

const START = new Date('2025-03-14T10:00:00.000Z').getTime();
const minutes = (count: number): Date => new Date(START + count * 60_000);
const caseId = (n: number): string => `c0ffee00-7c1e-4a51-8d52-${String(n).padStart(12, '0')}`;
const ours = someSignedIn().member.organisationId;

describe('How fast one member reads', () => {
  let test: TestDatabase;
  let reads: LoggedReads;
  let store: MemoryEventStore;
  let rung: number;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    store = new MemoryEventStore(new EventCatalogue().register(oversightEventTypes), new SetClock(minutes(60 * 24)));
    rung = 0;
    const actions = new ActionCatalogue().register(caseActions);
    const options = quickOptions({ readingLimits: READING_LIMITS });
    reads = new LoggedReads(test.database, actions, options, new OpenStandings(), { ring: () => void rung++ });
  });
  afterEach(() => test.close());

  /** Opens the `n`th case at that minute, `proofAge` minutes after the last proof of who it is. */
  const open = (n: number, at: number, { proofAge = 600, channel = 'page' as const, kind = 'case' } = {}) => {
    const proved = { factorAt: new Date(minutes(at).getTime() - proofAge * 60_000) };
    const session = { ...proved, memberId: '', signedInAt: minutes(0), seenAt: minutes(at), issuer: null };
    const signed = someSignedIn({}, { now: minutes(at), channel, session });
    return reads
      .one(signed, 'case:read', { kind, id: caseId(n) }, async () => loadedCase(caseId(n), ours))
      .then(
        () => 'shown',
        (error: unknown) => (error instanceof ReadingPaused ? error.pace : error),
      );
  };
  const list = (ids: number[], at: number) =>
    reads
      .many(someSignedIn({}, { now: minutes(at) }), 'case:list', { kind: 'case' }, async () => ({
        ids: ids.map(caseId),
        value: 'list',
      }))
      .catch((error: unknown) => (error instanceof ReadingPaused ? error.pace : error));
  const openMany = async (from: number, count: number, at: number, how = {}) => {
    const answers = [];
    for (let n = from; n < from + count; n++) answers.push(await open(n, at, how));
    return answers;
  };

  /** The job runs, and the read models come to know what it wrote. */
  async function lookedAt(): Promise<void> {
    await new DueAlerts(test.database, store).run(minutes(70));
    await applyEvents(test.database, [new AlertProjection()], (await store.readAll({ after: -1n, max: 100 })).events);
  }
  async function acknowledge(finding: AlertFinding): Promise<void> {
    const [alert] = await new Alerts(test.database).of(ours);
    const by = { memberId: caseId(99), organisationId: ours };
    const command = { type: 'Acknowledge', finding, by } as const;
    const stream = alertStream(alert?.alertId ?? '');
    const context = { ...someSignedIn().context('1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0077'), occurredAt: minutes(80) };
    await runDecider(store, { decider: alertDecider, stream, command }, context);
    await lookedAt();
  }

  it('lets twenty cases be opened in ten minutes, and asks for a proof before the next one', async () => {
    expect(new Set(await openMany(1, 20, 0))).toEqual(new Set(['shown']));
    expect(await open(21, 9)).toBe('prove-again');
    const [row] = await test.database.query('SELECT * FROM access.read_log ORDER BY read_id DESC LIMIT 1');
    expect(row).toMatchObject({ decision: 'refuse', rule_ids: ['forbidden:prove-again'], fields: [] });
    expect(await open(3, 9)).toBe('shown'); // one of the twenty
    expect(await open(21, 9, { proofAge: 1 })).toBe('shown');
  });

  it('counts afresh after ten minutes', async () => {
    await openMany(1, 20, 0);
    expect(await open(21, 10)).toBe('shown');
  });

  it('counts everything of one case as one subject', async () => {
    await openMany(1, 19, 0);
    for (let n = 0; n < 5; n++)
      expect(await open(20, 1, { kind: ['case', 'person', 'referral'][n % 3] ?? '' })).toBe('shown');
  });

  it('counts pages and programs together', async () => {
    await openMany(1, 20, 0, { channel: 'api' });
    expect(await open(21, 1)).toBe('prove-again');
  });

  it('does not let through one too many of those who come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => open(n + 1, 0)));
    expect(answers.filter((answer) => answer === 'shown')).toHaveLength(20);
  });

  it('pauses reading after sixty in an hour, whatever is proved, until a governance lead has looked', async () => {
    for (let n = 0; n < 3; n++) await openMany(1 + 20 * n, 20, 15 * n);
    expect([await open(61, 59, { proofAge: 0 }), rung]).toEqual(['blocked', 1]);
    expect([await open(1, 59), await list([1], 59), rung]).toEqual(['blocked', 'blocked', 1]);
    await lookedAt();
    expect(await new Alerts(test.database).open(ours)).toBe(1);
    expect(await open(1, 500)).toBe('blocked'); // not until somebody has looked, however long it takes
    await acknowledge('LEGITIMATE');
    expect(await new Alerts(test.database).open(ours)).toBe(0);
    expect(await open(61, 60 * 24 * 365 * 3)).toBe('shown');
  });

  it('keeps reading paused where misuse was found', async () => {
    for (let n = 0; n < 4; n++) await openMany(1 + 20 * n, 20, 14 * n);
    await lookedAt();
    await acknowledge('MISUSE');
    expect(await open(1, 60 * 24 * 365 * 3)).toBe('blocked');
  });

  it('puts each alert on record once, however often the job runs', async () => {
    for (let n = 0; n < 4; n++) await openMany(1 + 20 * n, 20, 14 * n);
    await Promise.all([lookedAt(), lookedAt()]);
    await lookedAt();
    const { events } = await store.readAll({ after: -1n, max: 10 });
    expect(events).toMatchObject([{ type: 'AlertRaised', data: { kind: 'READING_PACE', organisationIds: [ours] } }]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/Odette|Lantern/);
  });

  it('leaves lists alone that people work with, and asks who leafs through everything', async () => {
    for (let page = 0; page < 8; page++)
      expect(
        await list(
          Array.from({ length: 25 }, (_, n) => 25 * page + n),
          0,
        ),
      ).toBe('list');
    expect(await list([1, 2, 3], 1)).toBe('list');
    expect(await list([500], 1)).toBe('prove-again');
    expect(await open(1, 1)).toBe('shown');
  });

  it('keeps the chain whole meanwhile', async () => {
    await openMany(1, 25, 0);
    expect(await verifyReadLog(test.database)).toEqual({ reads: 25 });
  });

  describe('Of a canary', () => {
    const canary = Number(aCanary.planted().data.caseId.slice(-12));
    const plant = () =>
      applyEvents(
        test.database,
        [new CanaryProjection()],
        [recorded(aCanary.planted({ caseId: caseId(canary), organisationId: caseId(77) }))],
      );

    it('any opening raises an alert at once, for who planted it and for the reader’s organisation', async () => {
      await plant();
      expect([await open(canary, 0), rung]).toEqual(['shown', 1]);
      await lookedAt();
      for (const organisationId of [ours, caseId(77)])
        expect(await new Alerts(test.database).of(organisationId)).toMatchObject([
          { kind: 'CANARY', caseId: caseId(canary), memberId: someSignedIn().member.memberId },
        ]);
      expect(await new Alerts(test.database).of(caseId(78))).toEqual([]);
    });

    it('an attempt that is refused raises one, too', async () => {
      await plant();
      const stranger = someSignedIn({ organisationId: caseId(78) });
      const load = async () => loadedCase(caseId(canary), ours);
      await reads.one(stranger, 'case:read', { kind: 'case', id: caseId(canary) }, load).catch(() => 'refused');
      expect(rung).toBe(1);
    });

    it('being in a list raises none, nor does any other case', async () => {
      await plant();
      await list([canary, 1], 0);
      await open(1, 0);
      expect(rung).toBe(0);
    });
  });
});
