import { EventRefused, type MemoryEventStore } from '#event-store';
import { ReactorProjection } from '#outbox';
import { Sender } from '#outbox/testing';
import type { MemoryOutbox } from '#outbox/testing';
import type { MemoryReadModels } from '#projections/testing';
import { SeededRandom } from '../../support/seeded-random.js';
import { Breach } from '../core/breach.js';
import { Faults } from '../core/faults.js';
import { Process } from '../core/process.js';
import { Scheduler } from '../core/scheduler.js';
import { Trace } from '../core/trace.js';
import { LogWatch } from '../invariants/log-watch.js';
import { applicationOver, catalogue, projections } from './application.js';
import { Calendar, LogClock } from './calendar.js';
import { STAFF } from './cast.js';
import { Departures } from './departures.js';
import type { Environment } from './environment.js';
import { Ledger } from './ledger.js';
import { openCases } from './open-cases.js';
import { work } from './person.js';
import { follow } from './projector.js';

import type { RemoteStore } from './remote-store.js';
import { RunOutlet } from './run-outlet.js';
import { TallyProjection } from './tally.projection.js';
import { TellingReactor } from './telling.reactor.js';

/** A Wednesday in a week with nothing special. */
const BEGINS = Date.parse('2026-03-04T09:00:00.000Z');
/** Less than the difference of clocks that the log evens out: writers go on. */
const SECONDS_MS = 50_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const RESTART_MS = 100;
/** Projectors and senders. */
const EACH = 2;

/** What is kept up to date in a run: the product's read models, a tally, and the messages of a reactor. */
export const FOLLOWED = [
  ...projections,
  new TallyProjection(catalogue.names()),
  new ReactorProjection(new TellingReactor()),
];

/** One run: people, servers, projectors, senders and a log, all moved by one scheduler and one seed. */
export class World {
  readonly random: SeededRandom;
  readonly scheduler: Scheduler;
  readonly trace: Trace;
  readonly faults: Faults;
  readonly calendar: Calendar;
  readonly log: MemoryEventStore;
  readonly watch: LogWatch;
  readonly readModels: MemoryReadModels;
  readonly outbox: MemoryOutbox;
  readonly ledger = new Ledger();
  readonly departures = new Departures();
  /** The first thing that went wrong. */
  breach: Breach | undefined;
  private readonly logClock: LogClock;
  private readonly names = new Map<string, number>();
  private atWork = STAFF.length;

  constructor(
    seed: number,
    private readonly environment: Environment,
  ) {
    const random = new SeededRandom(seed);
    this.random = random.fork('people');
    this.scheduler = new Scheduler(random.fork('time'), BEGINS);
    this.trace = new Trace(() => this.scheduler.now);
    this.faults = new Faults(random.fork('faults'), this.trace);
    this.calendar = new Calendar(this.scheduler);
    this.logClock = new LogClock(this.calendar);
    this.log = environment.log(this.logClock);
    this.watch = new LogWatch(this.log);
    this.log.onAppended(() => this.start(this.watch.look()));
    this.readModels = environment.readModels();
    this.outbox = environment.outbox(this.readModels.tables);
  }

  /** Plays the run until everybody has gone home and everything has come to rest, or until the first breach. */
  async play(): Promise<void> {
    await openCases(this.log, this.calendar);
    this.startMachines();
    for (const member of STAFF) this.start(work(this, member).then(() => void this.atWork--));
    await this.scheduler.run(() => this.isOver(this.atWork === 0));
    this.faults.isCalm = true;
    await this.letPass(4_000);
    this.calendar.skip(200 * DAY_MS); // every reminder is due now
    await this.letPass(2_000);
    await this.watch.look();
  }

  fail(breach: Breach): void {
    if (!this.breach) this.trace.note('BREACH', breach.promise, breach.about);
    this.breach ??= breach;
  }

  /** A process of its own, named by its kind and a number. */
  process(kind: string, whenDead?: () => void): Process {
    const number = (this.names.get(kind) ?? 0) + 1;
    this.names.set(kind, number);
    return new Process(`${kind}-${number}`, this.scheduler, this.faults, whenDead);
  }

  /** The log as `process` reaches it. */
  reach(process: Process, seesFaults: boolean): RemoteStore {
    return this.environment.reach(process, this, seesFaults);
  }

  private startMachines(): void {
    for (let n = 0; n < EACH; n++) this.keep('projector', (process) => this.project(process));
    for (let n = 0; n < EACH; n++) this.keep('sender', (process) => this.send(process));
    this.keep('night', (process) => this.passNights(process));
    this.keep('clock-job', (process) => this.lookAtClocks(process));
  }

  private project(process: Process): Promise<void> {
    return follow(this, process, this.environment.reachReadModels(process, this), FOLLOWED);
  }

  private async send(process: Process): Promise<void> {
    const answers = (answer: Promise<void>) => answer; // in the end every process here answers or dies
    const sender = new Sender(this.outbox, new RunOutlet(process, this), this.calendar, answers);
    for (;;) {
      await process.pause(100);
      await sender.run();
    }
  }

  /** Time passes in which nobody works; now and then somebody sets the clock of the log's machine back instead. */
  private async passNights(process: Process): Promise<void> {
    for (;;) {
      await process.pause(500);
      if (this.faults.isCalm) return;
      const isBehind = this.faults.strike('clock-set-back', process.name);
      this.logClock.setBack(isBehind ? this.random.between(1, this.random.pick([SECONDS_MS, HOUR_MS])) : 0);
      if (isBehind) continue;
      this.departures.excuseThoseUnderWay();
      this.calendar.skip(this.random.between(1, 40) * HOUR_MS);
    }
  }

  private async lookAtClocks(process: Process): Promise<void> {
    const { missedDeadlines } = applicationOver(this.reach(process, false));
    const job = missedDeadlines(() => this.ledger.referralIds);
    while (!this.faults.isCalm) {
      await process.pause(400);
      await job.run(this.calendar.now()).catch((error: unknown) => this.waitsForTheClock(error, process));
    }
  }

  /** While the log's clock is behind, what happens now lies in its future: the job fails and is run again. */
  private waitsForTheClock(error: unknown, { name }: Process): void {
    if (!(error instanceof EventRefused && error.reason === 'occurred-in-future')) throw error;
    this.trace.note(name, 'is ahead of the log');
  }

  /** Runs something for as long as it lives, and again when it has died. */
  private keep(kind: string, run: (process: Process) => Promise<void>): void {
    const again = () => void this.scheduler.wait(RESTART_MS).then(() => this.keep(kind, run));
    this.start(run(this.process(kind, again)));
  }

  private start(running: Promise<void>): void {
    running.catch((error: unknown) => {
      if (error instanceof Breach) this.fail(error);
      else this.fail(new Breach(`something broke: ${error instanceof Error ? (error.stack ?? '') : ''}`, [], true));
    });
  }

  private async letPass(ms: number): Promise<void> {
    const end = this.scheduler.now + ms;
    void this.scheduler.wait(ms);
    await this.scheduler.run(() => this.isOver(this.scheduler.now >= end));
  }

  private isOver(isDone: boolean): boolean {
    return isDone || this.breach !== undefined;
  }
}
