import { AccessModule } from '#access';
import { Database } from '#database';
import { EventStore, PostgresEventStore } from '#event-store';
import { CATALOGUE, CONTEXTS, PROJECTIONS } from '#installation';
import { Clock, SetClock } from '#kernel';
import { CommandGateway, ProjectionRunner } from '#projections';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { DEMO_PASSWORD_COST } from './password.js';
import { STORIES } from './stories.js';
import { Script, stageOf } from './script.js';

@Global()
@Module({})
class DemonstrationModule {
  /** The contexts on a log whose clock is moved by the stories. Only an empty log is ever opened like this. */
  static of(database: Database, store: EventStore, clock: Clock, projections: ProjectionRunner): DynamicModule {
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
      CommandGateway,
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

/**
 * Fills an empty log with the invented history of Wexcombe and Harrowmere and gives a line that says how much there is.
 * `now` is the day that "last week" is counted back from.
 */
export async function demonstrate(database: Database, url: string, now = new Date()): Promise<string> {
  const clock = new SetClock(now);
  const store = new PostgresEventStore(url, CATALOGUE, clock);
  const projections = new ProjectionRunner(database, store, PROJECTIONS, clock);
  await projections.start();
  const module = DemonstrationModule.of(database, store, clock, projections);
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    await play({ commands: app.get(CommandBus), store, clock, projections }, now);
    return `Demonstration: ${await store.head().then((head) => head + 1n)} events, all fictional`;
  } finally {
    await app.close();
    await projections.stop();
    await store.close();
  }
}

interface Theatre {
  readonly commands: CommandBus;
  readonly store: EventStore;
  readonly clock: SetClock;
  readonly projections: ProjectionRunner;
}

/** Takes step after step, each when the read models contain the one before, as a page would have shown it. */
async function play({ commands, store, clock, projections }: Theatre, now: Date): Promise<void> {
  const script = new Script();
  for (const tell of STORIES) tell(script, now);
  for (const scene of script.inOrder(now)) {
    clock.moveTo(scene.now);
    await commands.execute(await scene.step(stageOf(scene, store)));
    await projections.waitFor(await store.head());
  }
}
