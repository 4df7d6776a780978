import { randomBytes } from 'node:crypto';
import { renewLogin } from '../roles/application-login.js';
import { APPLICATION, keepSecret, keptSecret, VAULT, type ClusterFiles } from './cluster.js';

/** A login of an embedded server that owns nothing, and the file with its password. */
interface Login {
  readonly user: string;
  readonly password: (files: ClusterFiles) => string;
}

const LOGINS = {
  application: { user: APPLICATION, password: ({ applicationPassword }) => applicationPassword },
  vault: { user: VAULT, password: ({ vaultPassword }) => vaultPassword },
} as const satisfies Record<string, Login>;

/** The logins that an embedded server has beside its owner's. */
export type LoginName = keyof typeof LOGINS;

/**
 * The address by which `login` enters an embedded server, in the database of `ownerUrl`. It is made at the first start, also
 * of data that an earlier release left; the password is kept when the server knows it, not before.
 */
export async function ensureEntry(login: LoginName, ownerUrl: string, files: ClusterFiles): Promise<string> {
  const kept = entryOf(login, ownerUrl, files);
  if (kept !== undefined) return kept;
  const password = randomBytes(24).toString('hex');
  await renewLogin(ownerUrl, LOGINS[login].user, password);
  keepSecret(LOGINS[login].password(files), password);
  return withLogin(ownerUrl, LOGINS[login].user, password);
}

/** The same, if the login has been made. */
export function entryOf(login: LoginName, ownerUrl: string, files: ClusterFiles): string | undefined {
  const password = keptSecret(LOGINS[login].password(files));
  return password === undefined ? undefined : withLogin(ownerUrl, LOGINS[login].user, password);
}

function withLogin(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.href;
}
