import { join, relative } from 'node:path';
import { startEmbedded } from './embedded/embedded-postgres.js';
import { stopOrphan } from './embedded/orphan.js';
import { checkOutside } from './outside-postgres.js';
import { ensureLogin } from './roles/application-login.js';

/** The PostgreSQL that this Sightline uses, wherever it runs. */
export interface PostgresServer {
  /** With the application's login. Password included: never to be shown. */
  readonly url: string;
  /** With the login that survivor files are opened to, where there is one. */
  readonly vaultUrl: string | undefined;
  /** With the login that owns the tables and makes them, where it is known. */
  readonly ownerUrl: string | undefined;
  /** For the terminal: which server this is, in a few words without a secret. */
  readonly description: string;
  /** Stops an embedded server and does nothing to an outside one. */
  stop(): Promise<void>;
}

/** Where to look: at an outside server when there is a `url`, else inside the data folder. */
export interface PostgresServerOptions {
  readonly url?: string | undefined;
  /** The same database with the login that owns the tables. */
  readonly ownerUrl?: string | undefined;
  /** The same database with the login that survivor files are opened to. */
  readonly vaultUrl?: string | undefined;
  /** Sightline's data folder (`.data`), claimed before by `claimFolder`. */
  readonly folder: string;
}

/** Reaches the outside server or starts the embedded one. Throws `DatabaseUnavailable` with words for the operator. */
export async function findPostgres({
  url,
  ownerUrl,
  vaultUrl,
  folder,
}: PostgresServerOptions): Promise<PostgresServer> {
  if (url) {
    if (ownerUrl) await letIn(url, ownerUrl);
    if (ownerUrl && vaultUrl) await letIn(vaultUrl, ownerUrl);
    const { version, place } = await checkOutside(url);
    if (vaultUrl) await checkOutside(vaultUrl, 'DATABASE_VAULT_URL');
    return { url, vaultUrl, ownerUrl, description: `PostgreSQL ${version} at ${place}`, stop: () => Promise.resolve() };
  }
  const embedded = await startEmbedded({ folder: join(folder, 'postgres') });
  const left = embedded.orphan === undefined ? '' : ' (stopped the one that an earlier run had left behind)';
  return {
    url: embedded.url,
    vaultUrl: embedded.vaultUrl,
    ownerUrl: embedded.ownerUrl,
    description: `embedded PostgreSQL 18, data in ${shown(folder)}${left}`,
    stop: embedded.stop,
  };
}

/** The owner makes the login of an address at the first start, with the user and the password that are written there. */
async function letIn(url: string, ownerUrl: string): Promise<void> {
  await checkOutside(ownerUrl, 'DATABASE_OWNER_URL');
  const { username, password } = new URL(url);
  if (username !== '') await ensureLogin(ownerUrl, decodeURIComponent(username), decodeURIComponent(password));
}

/** A folder as somebody who stands in the working folder would write it. */
function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') ? folder : path;
}

/** Stops the embedded server that was left behind in a data folder; gives its process id, undefined when there was none. */
export function stopLeftBehind(folder: string): Promise<number | undefined> {
  return stopOrphan(join(folder, 'postgres', 'cluster'));
}
