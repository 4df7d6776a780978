import { calculateJwkThumbprint } from 'jose';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { RuleBroken } from '#kernel';
import type { PublicKey } from '../domain/service-account.events.js';

/** A public key with its name (RFC 7638, SHA-256). */
export interface NamedKey {
  readonly key: PublicKey;
  readonly thumbprint: string;
}

/** What only private and shared keys have (RFC 7518 §6.2.2, §6.3.2, §6.4, RFC 8037 §2). */
const SECRET_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/**
 * Reads a public key for ES256 or EdDSA as somebody pasted it, PEM or JWK; nothing else of it is kept. Throws the rule
 * `key-is-private` for a private or shared one, `key-not-usable` for anything else.
 */
export async function publicKeyIn(typed: string): Promise<NamedKey> {
  if (/PRIVATE KEY/.test(typed)) throw new RuleBroken('key-is-private');
  const jwk = typed.startsWith('{') ? jwkIn(typed) : undefined;
  if (jwk && SECRET_PARTS.some((part) => Object.hasOwn(jwk, part))) throw new RuleBroken('key-is-private');
  const key = publicPartOf(jwk ?? typed);
  if (!key) throw new RuleBroken('key-not-usable');
  return { key, thumbprint: await calculateJwkThumbprint({ ...key }) };
}

function jwkIn(typed: string): JsonWebKey {
  try {
    return JSON.parse(typed) as JsonWebKey;
  } catch {
    throw new RuleBroken('key-not-usable');
  }
}

/** The key as OpenSSL read it, so that a point that is not on its curve is none; undefined for other kinds of key. */
function publicPartOf(from: JsonWebKey | string): PublicKey | undefined {
  try {
    const read = typeof from === 'string' ? createPublicKey(from) : createPublicKey({ key: from, format: 'jwk' });
    const { kty, crv, x, y } = read.export({ format: 'jwk' });
    if (kty === 'EC' && crv === 'P-256' && x !== undefined && y !== undefined) return { kty, crv, x, y };
    if (kty === 'OKP' && crv === 'Ed25519' && x !== undefined) return { kty, crv, x };
    return undefined;
  } catch {
    return undefined;
  }
}
