import { testDatabase, type TestDatabase } from '#database/testing';
import {
  EventCatalogue,
  EventRefused,
  eventStoreMigrations,
  newId,
  PostgresEventStore,
  type EventContext,
  type EventStore,
} from '#event-store';
import { londonInstant, SetClock } from '#kernel';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { referralEventTypes } from '../domain/referral.event-types.js';
import { aReferral, REFERRAL_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { referralStream } from '../domain/referral.stream.js';
import { DraftAnswers } from '../drafts/draft-answers.draft.js';
import { referralsMigrations } from '../migrations/index.js';
import { ReferralRegisterProjection } from '../referral-register/referral-register.projection.js';
import { MissedDeadlines } from './missed-deadlines.job.js';
import { OverdueClocks } from './overdue-clocks.query.js';

const SENT = londonInstant('2025-04-10', '10:00'); // acknowledge by 11 April, decide by 17 April
const REFERRALS = Array.from({ length: 12 }, (_, n) => newId(REFERRAL_ID, `${n}`));

/** The scheduler as it runs: on PostgreSQL, with the log and the register that it asks. */
describe('A missed deadline', () => {
  let test: TestDatabase;
  let clock: SetClock;
  let store: PostgresEventStore;
  const open = () => new PostgresEventStore(test.url, new EventCatalogue().register(referralEventTypes), clock);

  beforeEach(async () => {
    test = await testDatabase([...eventStoreMigrations, ...projectionsMigrations, ...referralsMigrations]);
    clock = new SetClock(SENT);
    store = open();
    for (const referralId of REFERRALS) {
      const events = [aReferral.drafted({ referralId }), aReferral.submitted({ referralId })];
      await store.append(referralStream(referralId), 'noStream', events, contextOf(referralId));
    }
    await register();
  });
  afterEach(async () => {
    await store.close();
    await test.close();
  });

  const contextOf = (id: string): EventContext => ({
    actor: { memberId: REFERRER_ID, role: 'referrer', organisationId: REFERRER_ID },
    ...{ commandId: newId(id, 'sent'), correlationId: id, occurredAt: SENT },
  });
  async function register(): Promise<void> {
    const runner = new ProjectionRunner(test.database, store, [new ReferralRegisterProjection()], clock);
    await runner.start();
    await runner.stop();
  }
  const jobOn = (log: EventStore) =>
    new MissedDeadlines(log, new OverdueClocks(test.database), new DraftAnswers(test.database));
  /** A run at this time, by the clock of the process and of the log alike. */
  async function run(date: string, log: EventStore = store): Promise<void> {
    clock.moveTo(londonInstant(date, '08:00'));
    await jobOn(log).run(clock.now());
  }
  const missed = async () => (await store.readAll({ after: -1n, max: 500, types: ['DeadlineMissed'] })).events.length;

  it('is on record once when the process is killed between the log and its own next step', async () => {
    const killed = new Proxy(store, {
      get(target, name) {
        if (name !== 'appendAtomic') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
        return async (...args: Parameters<EventStore['appendAtomic']>) => {
          await target.appendAtomic(...args);
          throw new Error('killed');
        };
      },
    });
    await expect(run('2025-04-14', killed)).rejects.toThrow('killed');
    expect(await missed()).toBe(1);
    await run('2025-04-14'); // the register has not even caught up
    await run('2025-04-15');
    await register();
    await run('2025-04-16');
    expect(await missed()).toBe(REFERRALS.length);
  });

  it('is on record once when two workers find it in the same moment', async () => {
    const other = open();
    clock.moveTo(londonInstant('2025-04-14', '08:00'));
    await Promise.all([jobOn(store), jobOn(other), jobOn(store), jobOn(other)].map((job) => job.run(clock.now())));
    expect(await missed()).toBe(REFERRALS.length);
    await other.close();
  });

  it('is on record once when the clock is set back over it and forward again', async () => {
    await run('2025-04-14');
    await register();
    await run('2025-04-11');
    await run('2025-04-10');
    await run('2025-04-14');
    expect(await missed()).toBe(REFERRALS.length);
  });

  it('is not put on record by a process whose clock runs ahead of the log’s', async () => {
    clock.moveTo(londonInstant('2025-04-11', '08:00'));
    const ahead = jobOn(store).run(londonInstant('2025-04-14', '08:00'));
    await expect(ahead).rejects.toBeInstanceOf(EventRefused);
    expect(await missed()).toBe(0);
  });

  it('is found with an index: what has ended is not looked at', async () => {
    const plan = await test.database.tx(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${OverdueClocks.SQL}`, [
        '2025-04-14',
        '2025-04-14T08:00:00Z',
      ]);
    });
    const words = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(words).toContain('register_next');
    expect(words).toContain('register_acknowledge');
  });
});
