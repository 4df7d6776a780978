import { Controller, Get, Module, Post, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Database } from '#database';
import { testDatabase } from '#database/testing';
import { EventCatalogue, EventStore, newId } from '#event-store';
import { MemoryEventStore, recorded } from '#event-store/testing';
import { applyEvents } from '#projections/testing';
import { Clock, SetClock } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, setUpWeb } from '#web';
import { join } from 'node:path';
import { accessActions } from '../access.actions.js';
import { AccessModule } from '../access.module.js';
import type { AccessOptions } from '../access-options.js';
import { accessProjections } from '../access.projections.js';
import { accessRules } from '../access.rules.js';
import { restrictionEventTypes } from '../domain/restriction.events.js';
import { serviceAccountEventTypes } from '../domain/service-account.events.js';
import { accessEventTypes, type MemberEvent } from '../domain/member.events.js';
import type { Member } from '../domain/roles.js';
import { EnrolMember } from '../enrol-member/enrol-member.command.js';
import { oversightEventTypes } from '../oversight.parts.js';
import { accessMigrations } from '../migrations/index.js';
import { pageLocals } from '../page-locals/page-locals.js';
import { LoggedReads, type LoadedRecord } from '../read-log/logged-reads.js';
import { showKeptForms } from '../kept-forms/show-kept-forms.js';
import { Action } from '../route-actions/action.decorator.js';
import { Permissions } from '../route-actions/permissions.js';
import { setUpSessions } from '../sessions/set-up-sessions.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { caseActions, loadedCase } from './case-files.js';
import { someSignedIn } from './members.js';
import { quickOptions } from './quick-options.js';

export const PORT = 3999;
export const NOW = new Date('2025-03-14T10:00:00.000Z');

/** A page and an API route over case data, as a context would have them. Every case is held by Lantern Row. */
@Controller()
class CasesPage {
  constructor(
    private readonly reads: LoggedReads,
    private readonly permissions: Permissions,
  ) {}

  @Get('/cases/:caseId')
  @Action('case:read')
  show(@RecordId('caseId') id: string, @Signed() signed: SignedIn): Promise<string> {
    return this.read(id, signed);
  }

  /** The same, decided on with what holds between members and the case. */
  @Get('/cases/:caseId/closely')
  @Action('case:read')
  showClosely(@RecordId('caseId') id: string, @Signed() signed: SignedIn): Promise<string> {
    const load = () => Promise.resolve(loadedCase(id, '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001'));
    return this.reads.one(signed, 'case:read', { kind: 'case', id }, load);
  }

  @Post('/cases/:caseId/close')
  @Action('case:read')
  close(): string {
    return 'closed';
  }

  /** A command; cases whose ids end in 404 are not there. */
  @Post('/cases/:caseId/note')
  @Action('case:read')
  async note(@RecordId('caseId') id: string, @Signed() signed: SignedIn): Promise<string> {
    const { resource } = loadedCase(id, '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001');
    await this.permissions.require(signed, 'case:read', id.endsWith('404') ? undefined : resource);
    return 'noted';
  }

  @Get('/api/v1/cases/:caseId')
  @Action('case:read')
  get(@RecordId('caseId') id: string, @Signed() signed: SignedIn): Promise<string> {
    return this.read(id, signed);
  }

  /** A command of the API: gives back who stands in the log as having done it. */
  @Post('/api/v1/cases/:caseId/note')
  @Action('case:note')
  async noteByProgram(@RecordId('caseId') id: string, @Signed() signed: SignedIn): Promise<object> {
    const { resource } = loadedCase(id, '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001');
    await this.permissions.require(signed, 'case:note', { ...resource, caseIds: [] });
    return signed.context(id).actor;
  }

  @Post('/api/v1/cases/:caseId/seal')
  @Action('case:seal')
  seal(): string {
    return 'sealed';
  }

  @Post('/api/v1/cases/:caseId/import')
  @Action('case:import')
  takeIn(): string {
    return 'taken in';
  }

  private read(id: string, signed: SignedIn): Promise<string> {
    const load = async () => standAlone(loadedCase(id, '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001'));
    return this.reads.one(signed, 'case:read', { kind: 'case', id }, load);
  }
}

/** A record of no case: what holds between members and cases is for specs of its own. */
const standAlone = (loaded: LoadedRecord<string>): LoadedRecord<string> => ({
  ...loaded,
  resource: { ...loaded.resource, caseIds: [] },
});

/** What the application around this library provides. */
@Module({})
class SurroundingsModule {
  static with(database: Database, clock: Clock): DynamicModule {
    const store = new MemoryEventStore(
      new EventCatalogue()
        .register({ ...accessEventTypes, ...serviceAccountEventTypes })
        .register({ ...restrictionEventTypes, ...oversightEventTypes }),
      clock,
    );
    const providers = [
      { provide: Database, useValue: database },
      { provide: Clock, useValue: clock },
      { provide: EventStore, useValue: store },
      {
        provide: CommandGateway,
        inject: [CommandBus],
        useFactory: (bus: CommandBus) => gatewayOf(bus, store, database),
      },
    ];
    return { module: SurroundingsModule, global: true, providers, exports: providers, controllers: [CasesPage] };
  }
}

/** Carries commands out and shows the read models of this context what they did, as the application's own does. */
const gatewayOf = (bus: CommandBus, store: EventStore, database: Database): Pick<CommandGateway, 'execute'> => ({
  async execute(command) {
    const before = await store.head();
    const appended = await bus.execute(command);
    const { events } = await store.readAll({ after: before, max: 10 });
    await applyEvents(database, accessProjections, events);
    return appended;
  },
});

/** A small Sightline around this library, with a real database: for specs of pages and API. */
export interface AccessApp {
  readonly app: NestExpressApplication;
  readonly database: Database;
  readonly clock: SetClock;
  /** Lets somebody in, with `three quiet lanterns` for a password. */
  enrol(member: Member, signInName: string): Promise<void>;
  /** Tells the read model what happened to a member. */
  happened(event: MemberEvent): Promise<void>;
  close(): Promise<void>;
}

export const PASSWORD = 'three quiet lanterns';

/** How the application is reached: over HTTPS that a trusted proxy took off, or plainly. */
export interface Reached {
  readonly secure?: boolean;
  readonly trustedProxies?: number;
}

export async function accessApp(
  options: Partial<AccessOptions> = {},
  { secure = false, trustedProxies }: Reached = {},
): Promise<AccessApp> {
  const { database, close } = await testDatabase(accessMigrations);
  const clock = new SetClock(NOW);
  const settings = { ...quickOptions(options), actions: [accessActions, caseActions] };
  const root: DynamicModule = {
    module: class SpecModule {},
    imports: [CqrsModule.forRoot(), SurroundingsModule.with(database, clock), AccessModule.forRoot(settings)],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, { bodyParser: false, logger: false });
  const sessionSettings = { database, secret: settings.secret, port: PORT, secure, clock };
  if (trustedProxies !== undefined) app.set('trust proxy', trustedProxies);
  setUpWeb(app, {
    root: join(__dirname, '../../../..'),
    secure,
    cacheTemplates: true,
    sessions: (to) => setUpSessions(to, sessionSettings),
    locals: [pageLocals(app, [{ href: '/account', text: 'Your account', action: 'account:see' }]), showKeptForms(app)],
    rules: accessRules,
    clock,
  });
  await app.init();

  const happened = (event: MemberEvent) => applyEvents(database, accessProjections, [recorded(event)]);
  return {
    app,
    database,
    clock,
    happened,
    async enrol(member, signInName) {
      const context = someSignedIn().context(newId(someSignedIn().correlationId, signInName));
      await app.get(CommandBus).execute(new EnrolMember({ ...member, signInName }, { text: PASSWORD }, context));
      await happened({ type: 'MemberEnrolled', data: { ...member, signInName } });
    },
    async close() {
      await app.close();
      await close();
    },
  };
}
