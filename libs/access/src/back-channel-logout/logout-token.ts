import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, customFetch, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Database } from '#database';
import type { IdentityProvider } from '../identity-providers/identity-provider.js';
import { ProviderConnections } from '../identity-providers/provider-connections.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Only keys that the provider alone holds: never a shared secret, never none. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
const MAX_AGE_SECONDS = 120;

/** Whose sessions a provider ends: one of its own, or all of a subject. */
export interface Logout {
  readonly subject: string | undefined;
  readonly session: string | undefined;
}

/** Reads what a provider sends when somebody signs out there (OpenID Connect Back-Channel Logout 1.0 §2.6). */
@Injectable()
export class LogoutTokens {
  private readonly keys = new Map<string, JWTVerifyGetKey>();

  constructor(
    private readonly connections: ProviderConnections,
    private readonly database: Database,
  ) {}

  /** What the token says, the first time it is sent; undefined for one that is no logout token of this provider for us. */
  async read(provider: IdentityProvider, token: string, now: Date): Promise<Logout | undefined> {
    const claims = await this.verified(provider, token, now);
    if (!claims || claims['nonce'] !== undefined || !isLogout(claims['events'])) return undefined;
    const [subject, session] = [textOf(claims.sub), textOf(claims['sid'])];
    const isNew = claims.jti !== undefined && (await this.isFirst(provider.issuer, claims.jti, now));
    return isNew && (subject !== undefined || session !== undefined) ? { subject, session } : undefined;
  }

  private async verified(provider: IdentityProvider, token: string, now: Date): Promise<JWTPayload | undefined> {
    const key = await this.keyOf(provider);
    const checks = {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: 30,
      currentDate: now,
    };
    return jwtVerify(token, key, checks).then(
      ({ payload }) => payload,
      () => undefined,
    );
  }

  private async keyOf(provider: IdentityProvider): Promise<JWTVerifyGetKey> {
    const known = this.keys.get(provider.key);
    if (known) return known;
    const { jwks_uri: address } = (await this.connections.configurationOf(provider)).serverMetadata();
    if (address === undefined) throw new Error('The identity provider publishes no keys');
    const keys = createRemoteJWKSet(new URL(address), provider.fetch && { [customFetch]: provider.fetch });
    this.keys.set(provider.key, keys);
    return keys;
  }

  private async isFirst(issuer: string, jti: string, now: Date): Promise<boolean> {
    await this.database.query(`DELETE FROM access.seen_token WHERE keep_until <= $1`, [now]);
    const rows = await this.database.query(
      `INSERT INTO access.seen_token (issuer, jti, keep_until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS done`,
      [issuer, jti.slice(0, 200), new Date(now.getTime() + 2 * MAX_AGE_SECONDS * 1_000)],
    );
    return rows.length > 0;
  }
}

const isLogout = (events: unknown): boolean =>
  typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
