import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Database } from '#database';
import { hashOf } from '../digest.js';
import type { Member } from '../domain/roles.js';

/** A stolen token is worth this long (security §2.1). */
export const TOKEN_SECONDS = 300;

const TOKEN_BYTES = 32;
const TOKEN = /^sightline-access_[A-Za-z0-9_-]{43}$/;

/** For which program, by which of its keys, and for what of what it may do. */
export interface Grant {
  readonly accountId: string;
  readonly thumbprint: string;
  readonly scopes: readonly string[];
}

/** Short-lived tokens of service accounts. Only their hashes are stored; 256 random bits need no salt and no slow hash. */
@Injectable()
export class AccessTokens {
  constructor(private readonly database: Database) {}

  /** Makes a token that works for five minutes from `now`, and lets go of those that work no more. */
  async issue({ accountId, thumbprint, scopes }: Grant, now: Date): Promise<string> {
    const text = `sightline-access_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    await this.database.query(`DELETE FROM access.access_token WHERE expires_at <= $1`, [now]);
    await this.database.query(
      `INSERT INTO access.access_token (hash, account_id, thumbprint, scopes, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [hashOf(text), accountId, thumbprint, scopes, new Date(now.getTime() + TOKEN_SECONDS * 1_000)],
    );
    return text;
  }

  /**
   * The program that the token speaks for, as decisions see it, with the scopes of this token. Undefined once the token is
   * over, its key retired or the account ended: asked on every request, so that ending one works at once.
   */
  async accountFor(text: string, now: Date): Promise<Member | undefined> {
    if (!TOKEN.test(text)) return undefined;
    const [found] = await this.database.query<Member>(
      `SELECT a.account_id AS "memberId", a.name, a.role, a.organisation_id AS "organisationId",
              a.organisation_name AS "organisationName", a.organisation_type AS "organisationType",
              ARRAY(SELECT unnest(t.scopes) INTERSECT SELECT unnest(a.scopes)) AS scopes
       FROM access.access_token t JOIN access.service_account a USING (account_id)
         JOIN access.service_account_key k USING (account_id, thumbprint)
       WHERE t.hash = $1 AND t.expires_at > $2 AND a.ended_at IS NULL AND k.retired_at IS NULL AND k.retires_at > $2`,
      [hashOf(text), now],
    );
    return found;
  }
}
