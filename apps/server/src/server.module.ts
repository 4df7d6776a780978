import { AccessModule, type AccessSettings } from '#access';
import { Database } from '#database';
import { EventStore } from '#event-store';
import { Clock } from '#kernel';
import { NoticeSettings } from '#notices';
import { CommandGateway, ProjectionRunner } from '#projections';
import { StorageChecks } from '#storage';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CONTEXTS, survivorProviders, type SurvivorSide } from '#installation';
import { HealthPage } from './health/health.page.js';
import { Watched } from './health/watched.js';

/** What an application runs on, made before Nest is asked to put it together. */
export interface Foundations {
  readonly database: Database;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly projections: ProjectionRunner;
  readonly checks: StorageChecks;
  readonly survivors: SurvivorSide;
  readonly watched: Watched;
  readonly access: Omit<AccessSettings, 'actions'>;
  readonly notices: NoticeSettings;
}

@Global()
@Module({})
class FoundationModule {
  static of({ database, store, clock, projections, checks, survivors, watched, notices }: Foundations): DynamicModule {
    const offered = [
      { provide: Database, useValue: database },
      { provide: EventStore, useValue: store },
      { provide: Clock, useValue: clock },
      { provide: ProjectionRunner, useValue: projections },
      { provide: StorageChecks, useValue: checks },
      { provide: NoticeSettings, useValue: notices },
      { provide: Watched, useValue: watched },
      CommandGateway,
      ...survivorProviders(survivors),
    ];
    return { module: FoundationModule, providers: offered, exports: offered };
  }
}

/** The whole server: foundations, sign-in and every context. */
@Module({})
export class ServerModule {
  static of(foundations: Foundations): DynamicModule {
    const actions = CONTEXTS.map((context) => context.actions);
    const contexts = CONTEXTS.flatMap(({ module }) => module ?? []);
    return {
      module: ServerModule,
      controllers: [HealthPage],
      imports: [
        CqrsModule.forRoot(),
        FoundationModule.of(foundations),
        AccessModule.forRoot({ ...foundations.access, actions }),
        ...contexts,
      ],
    };
  }
}
