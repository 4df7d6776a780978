/** What a program sent, as far as it is well formed. */
export interface TokenRequest {
  readonly assertion: string;
  readonly scopes: readonly string[] | undefined;
  readonly clientId: string | undefined;
}

/** Why no token is given (RFC 6749 §5.2). */
export type TokenError = 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const KNOWN = ['grant_type', 'client_assertion_type', 'client_assertion', 'scope', 'client_id'];
const LONGEST = { client_assertion: 4_096, scope: 2_000 } as const;

/**
 * Reads the form of the token endpoint (RFC 6749 §4.4.2, RFC 7523 §2.2). A parameter that is given twice, is too long or
 * would be a second way of proof refuses it; unknown ones are passed over, as §3.2 asks.
 */
export function tokenRequestOf(body: unknown): TokenRequest | TokenError {
  const form = textsOf(body);
  if (!form || form.get('client_secret') !== undefined) return 'invalid_request';
  const grantType = form.get('grant_type');
  if (grantType === undefined) return 'invalid_request';
  if (grantType !== 'client_credentials') return 'unsupported_grant_type';
  const assertion = form.get('client_assertion');
  if (form.get('client_assertion_type') !== ASSERTION_TYPE || assertion === undefined) return 'invalid_request';
  const scope = form.get('scope');
  if (assertion.length > LONGEST.client_assertion || (scope?.length ?? 0) > LONGEST.scope) return 'invalid_request';
  return { assertion, scopes: scope?.split(' ').filter(Boolean), clientId: form.get('client_id') };
}

/** The parameters that count, an empty one as if it were absent; undefined when one is given more than once. */
function textsOf(body: unknown): ReadonlyMap<string, string> | undefined {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  if (entries.some(([, value]) => typeof value !== 'string')) return undefined;
  const given = entries.filter(([name, value]) => [...KNOWN, 'client_secret'].includes(name) && value !== '');
  return new Map(given as [string, string][]);
}
