import { SECOND_FACTOR_AMR, type IdentityProvider } from '#access';
import { readFileSync } from 'node:fs';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^[a-z][a-z0-9-]{1,40}$/;

/**
 * Reads the file that says which organisations have an identity provider (`deploy/identity-providers.example.json`), and the files
 * with its secrets. Adds to `problems` whatever is wrong with it; it never quotes a secret.
 */
export function readIdentityProviders(file: string | undefined, problems: string[]): readonly IdentityProvider[] {
  if (file === undefined) return [];
  const complain = (what: string): void => void problems.push(`IDENTITY_PROVIDERS: ${file} ${what}`);
  const list = parsed(file);
  if (!Array.isArray(list)) {
    complain('must be a readable file that holds a JSON list of identity providers.');
    return [];
  }
  const providers = list.map((entry, at) => providerOf(entry, (what) => complain(`entry ${at + 1} ${what}`)));
  const found = providers.filter((provider) => provider !== undefined);
  for (const name of ['key', 'issuer'] as const)
    if (new Set(found.map((provider) => provider[name])).size < found.length) complain(`has the same ${name} twice.`);
  return found;
}

function providerOf(entry: unknown, complain: (what: string) => void): IdentityProvider | undefined {
  const given = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const texts = (name: string, other: readonly string[]): readonly string[] =>
    Array.isArray(given[name]) ? given[name].filter((each) => typeof each === 'string') : other;
  const [key, name, organisationId, issuer, clientId] = ['key', 'name', 'organisationId', 'issuer', 'clientId'].map(
    text,
  );
  const clientSecret = parsedText(text('clientSecretFile'));
  if (!key || !KEY.test(key)) return void complain('needs a "key" of small letters, digits and hyphens.');
  if (!name || !clientId) return void complain('needs a "name" and a "clientId".');
  if (!organisationId || !UUID.test(organisationId))
    return void complain('needs the "organisationId" of its organisation, a UUID.');
  if (!issuer || !isHttps(issuer))
    return void complain('needs an "issuer" that begins with https://, exactly as in its tokens.');
  if (!clientSecret) return void complain('needs a "clientSecretFile" that can be read and holds the client secret.');
  const secondFactor = { acr: texts('acr', []), amr: texts('amr', SECOND_FACTOR_AMR) };
  return { key, name, organisationId, issuer, clientId, clientSecret, secondFactor };
}

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

function parsed(file: string): unknown {
  const text = parsedText(file);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsedText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
