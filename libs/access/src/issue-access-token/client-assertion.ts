import { Injectable } from '@nestjs/common';
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify, type JWTPayload } from 'jose';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { isWorking, ServiceAccounts, type ServiceAccount } from '../service-accounts/service-accounts.query.js';
import type { PublicKey } from '../domain/service-account.events.js';

/** Where assertions are sent: their audience, and nothing else is. */
const TOKEN_ADDRESS = '/api/oauth/token';

/** No assertion is good for longer (security §2.6). */
const LONGEST_SECONDS = 300;
/** How far the clocks of two machines may be apart. */
const TOLERANCE_SECONDS = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const JTI = /^[\x21-\x7e]{1,200}$/;

/** What a key may have signed with: one way each, never a shared secret, never none. */
const ALGORITHMS: Readonly<Record<PublicKey['kty'], readonly string[]>> = { EC: ['ES256'], OKP: ['EdDSA', 'Ed25519'] };

/** Stands in for the key of an account that there is not, so that both take as long. The example of RFC 8037, appendix A. */
const NOBODYS_KEY: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

/** A program that has proved which it is, and with which of its keys. */
export interface ProvedClient {
  readonly account: ServiceAccount;
  readonly thumbprint: string;
}

/** Reads how a program proves which it is: a JWT that it signed itself (`private_key_jwt`, RFC 7523 §3). */
@Injectable()
export class ClientAssertions {
  constructor(
    private readonly accounts: ServiceAccounts,
    private readonly options: AccessOptions,
    private readonly database: Database,
  ) {}

  /** Whose an assertion says it is, unproved: to count failures by. */
  claimedBy(assertion: string): string {
    const claimed = unproved(() => decodeJwt(assertion).sub);
    return claimed !== undefined && UUID.test(claimed) ? claimed : 'nobody';
  }

  /** The program, the first time that the assertion is sent; undefined for anything that does not prove one. */
  async prove(assertion: string, now: Date): Promise<ProvedClient | undefined> {
    const claimed = this.claimedBy(assertion);
    const account = UUID.test(claimed) ? await this.accounts.find(claimed) : undefined;
    const wanted = unproved(() => decodeProtectedHeader(assertion).kid);
    const keys = account?.endedAt === null ? account.keys.filter((key) => isWorking(key, now)) : [];
    const candidates = keys.filter(({ thumbprint }) => wanted === undefined || wanted === thumbprint);
    for (const { key, thumbprint } of candidates.length > 0 ? candidates : [{ key: NOBODYS_KEY, thumbprint: '' }]) {
      const claims = await this.verified(assertion, key, claimed, now);
      if (claims && account && thumbprint !== '')
        return (await this.isFirst(claims, claimed, now)) ? { account, thumbprint } : undefined;
    }
    return undefined;
  }

  private async verified(
    assertion: string,
    key: PublicKey,
    clientId: string,
    now: Date,
  ): Promise<JWTPayload | undefined> {
    const algorithms = [...ALGORITHMS[key.kty]];
    const audience = `${this.options.publicAddress ?? ''}${TOKEN_ADDRESS}`;
    const checks = {
      ...{ algorithms, audience, issuer: clientId, subject: clientId, currentDate: now },
      ...{ clockTolerance: TOLERANCE_SECONDS, maxTokenAge: LONGEST_SECONDS, requiredClaims: ['exp', 'iat', 'jti'] },
    };
    return importJWK({ ...key }, algorithms[0])
      .then((imported) => jwtVerify(assertion, imported, checks))
      .then(
        ({ payload }) => (isNarrow(payload, now) ? payload : undefined),
        () => undefined,
      );
  }

  /** Whether nobody sent this assertion before: the database says so once, also to two that come at the same instant. */
  private async isFirst({ jti = '', exp = 0 }: JWTPayload, clientId: string, now: Date): Promise<boolean> {
    await this.database.query(`DELETE FROM access.seen_token WHERE keep_until <= $1`, [now]);
    const rows = await this.database.query(
      `INSERT INTO access.seen_token (issuer, jti, keep_until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS done`,
      [`service-account:${clientId}`, jti, new Date((exp + TOLERANCE_SECONDS + 1) * 1_000)],
    );
    return rows.length > 0;
  }
}

/** For us alone, soon over, and with a name of its own that can be kept. */
const isNarrow = ({ aud, exp = Infinity, jti }: JWTPayload, now: Date): boolean =>
  typeof aud === 'string' &&
  typeof jti === 'string' &&
  JTI.test(jti) &&
  exp <= now.getTime() / 1_000 + LONGEST_SECONDS + TOLERANCE_SECONDS;

/** What an assertion says before anybody has checked it; undefined where it says nothing readable. */
function unproved<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
