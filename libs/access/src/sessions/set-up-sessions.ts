import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import { isApi } from '#web';
import { Pool } from 'pg';
import { IDLE_MINUTES } from './session.js';
import { storedBeforeRedirect } from './stored-before-redirect.js';

/** What the sessions of browsers need. */
export interface SessionSettings {
  readonly databaseUrl: string;
  /** Signs the cookie; at least 32 characters. */
  readonly secret: string;
  /** Part of the cookie's name: two copies on one machine share a host name, and so each other's cookies. */
  readonly port: number;
  /** Whether the cookie travels over HTTPS only. */
  readonly secure: boolean;
}

/** Whatever middleware can be added to: a Nest application or an Express one. */
interface TakesMiddleware {
  use(handler: RequestHandler): unknown;
}

const PRUNE_SECONDS = 15 * 60;
const POOL_SIZE = 4;

/**
 * Gives pages a session in PostgreSQL that ends after half an hour without a request. The API gets none: a cookie is no
 * credential there. Answers with the way to stop.
 */
export function setUpSessions(app: TakesMiddleware, settings: SessionSettings): { close(): Promise<void> } {
  const pool = new Pool({ connectionString: settings.databaseUrl, max: POOL_SIZE, options: '-c timezone=UTC' });
  pool.on('error', () => {}); // a connection lost while idle: the next request opens another, or fails and says so
  const store = new (connectPgSimple(session))({
    pool,
    schemaName: 'access',
    tableName: 'session',
    pruneSessionInterval: PRUNE_SECONDS,
    errorLog: () => {}, // it would print parts of a session; the request that fails is logged with its incident id
  });
  const pages = session(sessionOptions(settings, store));
  app.use((req, res, next) => (isApi(req) ? next() : pages(req, res, next)));
  app.use(storedBeforeRedirect);
  return {
    async close() {
      store.close();
      await pool.end();
    },
  };
}

/** The cookie's name. `__Host-` makes browsers refuse one that a neighbouring host planted; it needs HTTPS. */
export const cookieName = ({ secure, port }: Pick<SessionSettings, 'secure' | 'port'>): string =>
  `${secure ? '__Host-' : ''}sightline-${port}`;

function sessionOptions(settings: SessionSettings, store: session.Store): session.SessionOptions {
  const { secret, secure } = settings;
  return {
    store,
    secret,
    name: cookieName(settings),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    unset: 'destroy',
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MINUTES * 60_000 },
  };
}
