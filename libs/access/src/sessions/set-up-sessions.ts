import type { RequestHandler } from 'express';
import session from 'express-session';
import { randomBytes } from 'node:crypto';
import { type Database } from '#database';
import { SystemClock, type Clock } from '#kernel';
import { isApi } from '#web';
import { HashedStore } from './hashed-store.js';
import { storedBeforeRedirect } from './stored-before-redirect.js';

/** What the sessions of browsers need. */
export interface SessionSettings {
  readonly database: Database;
  /** Signs the cookie; at least 32 characters. */
  readonly secret: string;
  /** Part of the cookie's name: two copies on one machine share a host name, and so each other's cookies. */
  readonly port: number;
  /** Whether the cookie travels over HTTPS only. Behind a proxy, the application must trust it to know (`trust proxy`). */
  readonly secure: boolean;
  /** The machine's own when absent. */
  readonly clock?: Clock;
}

/** Whatever middleware can be added to: a Nest application or an Express one. */
interface TakesMiddleware {
  use(handler: RequestHandler): unknown;
}

const ID_BYTES = 32;

/** Gives pages a session in PostgreSQL. The API gets none: a cookie is no credential there. */
export function setUpSessions(app: TakesMiddleware, settings: SessionSettings): void {
  const store = new HashedStore(settings.database, settings.clock ?? new SystemClock());
  const pages = session(sessionOptions(settings, store));
  app.use((req, res, next) => (isApi(req) ? next() : pages(req, res, next)));
  app.use(storedBeforeRedirect);
}

/** The cookie's name. `__Host-` makes browsers refuse one that a neighbouring host planted; it needs HTTPS. */
const cookieName = ({ secure, port }: Pick<SessionSettings, 'secure' | 'port'>): string =>
  `${secure ? '__Host-' : ''}sightline-${port}`;

/** The cookie goes with the browser's window; how long the session lives is the server's business alone (`Sessions`). */
function sessionOptions(settings: SessionSettings, store: session.Store): session.SessionOptions {
  const { secret, secure } = settings;
  return {
    store,
    secret,
    name: cookieName(settings),
    genid: () => randomBytes(ID_BYTES).toString('base64url'),
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  };
}
