import {
  ActionCatalogue,
  PASSWORD_COST,
  assertEveryRouteDeclaresAnAction,
  pageLocals,
  setUpSessions,
  showKeptForms,
} from '#access';
import { DEMO_MEMBER_IDS, DEMO_PASSWORD_COST } from '#demo';
import {
  followLikenesses,
  installationChecks,
  jobsOf,
  KEEPING,
  likenessWatchesOf,
  PROJECTIONS,
  RULES,
  startOutgoing,
  statusOfAll,
  survivorSideOf,
} from '#installation';
import { JobTurns, startJobs } from '#jobs';
import { SystemClock } from '#kernel';
import { ProjectionRunner } from '#projections';
import { Closing, openStorage, type Storage } from '#storage';
import { carriersOf, MailboxFiles } from '#outbox';
import { setUpWeb } from '#web';
import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { join } from 'node:path';
import type { ServerConfig } from './config.js';
import { prepareDemonstration } from './prepare-demonstration.js';
import { holdFreePort } from './free-port.js';
import { ProgramKeysCheck } from './health/program-keys-check.js';
import { Watched } from './health/watched.js';
import { identityProvidersOf } from './identity-providers.js';
import { NAVIGATION } from './navigation.js';
import { serveOpenApi } from './open-api.js';
import { installationSecret } from './secret.js';
import { ServerModule } from './server.module.js';

/** A server at work. */
export interface RunningServer {
  readonly address: string;
  /** The application itself: for tests in the same process, which find its routes by reflection. */
  readonly app: INestApplicationContext;
  /** Stops taking requests, then the jobs, the projections and last an embedded database. */
  stop(): Promise<void>;
}

/**
 * Starts everything and gives the address when the first page can be asked for. `root` is the folder that holds `libs/`
 * and `dist/`. Throws what a person can act on (`ConfigInvalid`, `DatabaseUnavailable`, `AlreadyRunning`); whatever was
 * opened until then is closed again.
 */
export async function startServer(
  config: ServerConfig,
  root: string,
  say: (line: string) => void,
): Promise<RunningServer> {
  const closing = new Closing();
  try {
    const storage = await openStorage(config, KEEPING, closing, say);
    await prepareDemonstration(config, storage, say);
    const { port, release } = await holdFreePort(config.host, config.port);
    closing.then(release);
    const app = await composeApplication(config, root, port, storage, closing);
    await release();
    await app.listen(port, config.host);
    const address = addressOf(config.host, port);
    storage.announce(address);
    if (config.work === 'here') {
      const turns = new JobTurns(storage.database);
      const clock = new SystemClock();
      const carrier = carriersOf(config.mail, mailboxesOf(config), clock);
      const publicAddress = config.publicAddress ?? address;
      const sending = await startOutgoing({ ...storage, clock, carrier, publicAddress, report: say }, closing);
      closing.then(startJobs([...jobsOf(storage), sending], { clock, turns, report: say }));
      closing.then(followLikenesses(likenessWatchesOf(storage), clock, say));
    }
    return { address, app, stop: () => closing.run() };
  } catch (error) {
    await closing.run().catch(() => {}); // the first fault is the one to tell of
    throw error;
  }
}

const mailboxesOf = ({ dataFolder }: Pick<ServerConfig, 'dataFolder'>) => new MailboxFiles(join(dataFolder, 'mailbox'));

function addressOf(host: string, port: number): string {
  if (host === '127.0.0.1') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function composeApplication(
  config: ServerConfig,
  root: string,
  port: number,
  storage: Storage,
  closing: Closing,
): Promise<NestExpressApplication> {
  const { database, store, checks } = storage;
  const clock = new SystemClock();
  const secret = installationSecret(config.dataFolder);
  const projections = new ProjectionRunner(database, store, PROJECTIONS, clock);
  const survivors = survivorSideOf(storage, clock);
  for (const runner of [projections, survivors.projections]) {
    if (config.work === 'here') await runner.start();
    closing.then(() => runner.stop());
  }
  checks.also(installationChecks(database, clock));
  const address = addressOf(config.host, port);
  const publicAddress = config.publicAddress ?? address;
  const notices = { emailWorks: config.mail !== undefined, mailboxes: mailboxesOf(config), publicAddress };
  const access = {
    secret,
    passwordCost: config.demo ? DEMO_PASSWORD_COST : PASSWORD_COST,
    demoMemberIds: config.demo ? DEMO_MEMBER_IDS : [],
    publicAddress,
    identityProviders: await identityProvidersOf(config, address, closing),
    sessionLimits: config.sessionLimits,
    readingLimits: config.readingLimits,
    secondFactorRoles: config.secondFactorRoles,
  };
  const programs = new ProgramKeysCheck(database, clock);
  const watched = new Watched(statusOfAll(projections, survivors), checks, storage.protection, programs);
  const foundations = { database, store, clock, projections, checks, survivors, watched, access, notices };
  const module = ServerModule.of(foundations);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: new ConsoleLogger({ json: true, logLevels: ['error', 'warn'] }), // as every other line of the log
  });
  closing.then(() => app.close());
  app.set('trust proxy', config.trustedProxies);
  setUpWeb(app, {
    root,
    secure: config.secureCookies,
    cacheTemplates: true,
    sessions: (pages) => {
      setUpSessions(pages, { database, secret, port, secure: config.secureCookies, clock });
    },
    locals: [pageLocals(app, NAVIGATION), showKeptForms(app)],
    rules: RULES,
    clock,
  });
  serveOpenApi(app);
  assertEveryRouteDeclaresAnAction(app);
  for (const { action } of NAVIGATION) app.get(ActionCatalogue, { strict: false }).ruleOf(action); // throws on a misspelt one
  return app;
}
