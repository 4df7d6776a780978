import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Database } from '#database';
import { hashOf } from '../digest.js';

/** A token as its member sees it afterwards: everything but the token itself. */
export interface ApiToken {
  readonly tokenId: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

const TOKEN_BYTES = 32;
const TOKEN = /^sightline_[A-Za-z0-9_-]{43}$/;

/** Tokens of programs that act as a member. Only their hashes are stored; 256 random bits need no salt and no slow hash. */
@Injectable()
export class ApiTokens {
  constructor(private readonly database: Database) {}

  /** Makes a token and gives its text, this once. Gives undefined when `tokenId` was issued before: a repeated form. */
  async issue(
    token: Pick<ApiToken, 'tokenId' | 'name' | 'createdAt' | 'expiresAt'> & { memberId: string },
  ): Promise<string | undefined> {
    const text = `sightline_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    const rows = await this.database.query(
      `INSERT INTO access.api_token (token_id, hash, member_id, name, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (token_id) DO NOTHING RETURNING 1 AS done`,
      [token.tokenId, hashOf(text), token.memberId, token.name, token.createdAt, token.expiresAt],
    );
    return rows.length === 0 ? undefined : text;
  }

  /** The member's tokens, newest first, with those that have ended. */
  async of(memberId: string): Promise<ApiToken[]> {
    return this.database.query<ApiToken>(
      `SELECT token_id AS "tokenId", name, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt",
              revoked_at AS "revokedAt"
       FROM access.api_token WHERE member_id = $1 ORDER BY created_at DESC, token_id`,
      [memberId],
    );
  }

  /** Ends a token of this member; somebody else's is left alone. Says whether it was theirs. */
  async revoke(memberId: string, tokenId: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `WITH ended AS (
         UPDATE access.api_token SET revoked_at = coalesce(revoked_at, $3) WHERE member_id = $1 AND token_id = $2 RETURNING 1
       ) SELECT * FROM ended`,
      [memberId, tokenId, now],
    );
    return rows.length > 0;
  }

  /** The member for whom the token speaks, while it is neither expired nor revoked. Its last use is noted to the minute. */
  async memberIdFor(text: string, now: Date): Promise<string | undefined> {
    if (!TOKEN.test(text)) return undefined;
    const [found] = await this.database.query<{ memberId: string }>(
      `WITH token AS (
         SELECT * FROM access.api_token WHERE hash = $1 AND revoked_at IS NULL AND expires_at > $2
       ), used AS (
         UPDATE access.api_token t SET used_at = $2 FROM token
         WHERE t.token_id = token.token_id AND (t.used_at IS NULL OR t.used_at < $2::timestamptz - interval '1 minute')
       )
       SELECT member_id AS "memberId" FROM token`,
      [hashOf(text), now],
    );
    return found?.memberId;
  }
}
