import { AccessModule } from '#access';
import { Database } from '#database';
import { EventStore } from '#event-store';
import { CONTEXTS, PROJECTIONS, survivorProviders, survivorSideOf, type SurvivorSide } from '#installation';
import { Clock, SetClock } from '#kernel';
import { NoticeSettings } from '#notices';
import { MailboxFiles } from '#outbox';
import { CommandGateway, ProjectionRunner } from '#projections';
import { DraftConflict } from '#referrals';
import type { OpenLog } from '#storage';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { DEMO_PASSWORD_COST } from './password.js';
import { stageOf, type Scene } from './script.js';
import { scenesUntil, stillToTell, unplayed } from './telling.js';

/** Where the stories are told to. */
export interface DemonstrationGround {
  readonly database: Database;
  /** By the login of survivor files; the same database where there is none. */
  readonly vault?: Database;
  readonly openLog: OpenLog;
}

/** A story sends nothing to anybody. */
const NO_MESSAGES: NoticeSettings = { emailWorks: false, mailboxes: new MailboxFiles(''), publicAddress: '' };

interface Foundations {
  readonly database: Database;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly projections: ProjectionRunner;
  readonly survivors: SurvivorSide;
}

@Global()
@Module({})
class DemonstrationModule {
  /** The contexts on a log whose clock is moved by the stories. Only an empty log is ever opened like this. */
  static of({ database, store, clock, projections, survivors }: Foundations): DynamicModule {
    const access = {
      secret: 'the telling of stories signs nothing',
      passwordCost: DEMO_PASSWORD_COST,
      demoMemberIds: [],
    };
    const offered = [
      { provide: Database, useValue: database },
      { provide: EventStore, useValue: store },
      { provide: Clock, useValue: clock },
      { provide: ProjectionRunner, useValue: projections },
      { provide: NoticeSettings, useValue: NO_MESSAGES },
      CommandGateway,
      ...survivorProviders(survivors),
    ];
    return {
      module: DemonstrationModule,
      imports: [
        CqrsModule.forRoot(),
        AccessModule.withoutPages({ ...access, actions: CONTEXTS.map(({ actions }) => actions) }),
        ...CONTEXTS.flatMap(({ module }) => module ?? []),
      ],
      providers: offered,
      exports: offered,
    };
  }
}

/** One number for every Sightline: of several that start at once on one database, one tells and the others wait. */
const TELLING_LOCK = 1_795_219_203;

/**
 * Tells the demonstration where the log is empty, or the rest of it where a telling was interrupted; any other log is left
 * as it is. Says when it begins, for it takes some seconds, and how much there is.
 */
export async function ensureDemonstration(
  ground: DemonstrationGround,
  store: EventStore,
  say: (line: string) => void,
): Promise<void> {
  const now = new Date();
  if ((await stillToTell(store, now)) === 'nothing') return;
  await ground.database.tx(async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await tx.query('SELECT pg_advisory_xact_lock($1)', [TELLING_LOCK]);
    const wanted = await stillToTell(store, now); // who had the lock before may have told it
    if (wanted === 'nothing') return;
    say(wanted === 'all' ? 'Telling the demonstration' : 'Telling the rest of the demonstration');
    say(await demonstrate(ground, now));
  });
}

/**
 * Writes the invented history of Wexcombe and Harrowmere, or what is missing of it, and gives a line that says how much
 * there is. `now` is the day that "last week" is counted back from; with fewer `scenes` than all it breaks off like an
 * interrupted start. Nobody else may be writing to the log.
 */
export async function demonstrate(
  { database, vault = database, openLog }: DemonstrationGround,
  now = new Date(),
  scenes: readonly Scene[] = scenesUntil(now),
): Promise<string> {
  const clock = new SetClock(now);
  const store = await openLog({ clock });
  const projections = new ProjectionRunner(database, store, PROJECTIONS, clock);
  const survivorStore = await openLog({ clock, opens: 'locating' });
  const survivors = survivorSideOf({ vault, survivorStore }, clock);
  const runners = [projections, survivors.projections];
  for (const runner of runners) await runner.start();
  const module = DemonstrationModule.of({ database, store, clock, projections, survivors });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    await play({ commands: app.get(CommandBus), store, clock, runners }, scenes);
    return `Demonstration: ${await store.head().then((head) => head + 1n)} events, all fictional`;
  } finally {
    await app.close();
    for (const runner of runners) await runner.stop();
    await survivorStore.close();
    await store.close();
  }
}

interface Theatre {
  readonly commands: CommandBus;
  readonly store: EventStore;
  readonly clock: SetClock;
  readonly runners: readonly ProjectionRunner[];
}

/** Takes step after step, each when the read models contain the one before, as a page would have shown it. */
async function play({ commands, store, clock, runners }: Theatre, scenes: readonly Scene[]): Promise<void> {
  const caughtUp = async () => {
    const head = await store.head();
    for (const runner of runners) await runner.waitFor(head);
  };
  for (const scene of await unplayed(store, scenes)) {
    await caughtUp();
    clock.moveTo(scene.now);
    await commands.execute(await scene.step(stageOf(scene, store))).catch(unlessSavedBefore);
  }
  await caughtUp();
}

/** The answers of a draft leave no event: those saved just before an interruption are there already. */
function unlessSavedBefore(fault: unknown): void {
  if (!(fault instanceof DraftConflict)) throw fault;
}
