import { randomBytes } from 'node:crypto';
import { renewLogin } from '../roles/application-login.js';
import { APPLICATION, keepSecret, keptSecret, type ClusterFiles } from './cluster.js';

/**
 * The address by which the application enters an embedded server, in the database of `ownerUrl`. Its login is made at the
 * first start, also of data that an earlier release left; the password is kept when the server knows it, not before.
 */
export async function ensureApplication(ownerUrl: string, files: ClusterFiles): Promise<string> {
  const kept = applicationUrl(ownerUrl, files);
  if (kept !== undefined) return kept;
  const password = randomBytes(24).toString('hex');
  await renewLogin(ownerUrl, APPLICATION, password);
  keepSecret(files.applicationPassword, password);
  return withLogin(ownerUrl, password);
}

/** The same, if the login has been made. */
export function applicationUrl(ownerUrl: string, files: ClusterFiles): string | undefined {
  const password = keptSecret(files.applicationPassword);
  return password === undefined ? undefined : withLogin(ownerUrl, password);
}

function withLogin(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = APPLICATION;
  url.password = password;
  return url.href;
}
