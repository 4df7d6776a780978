import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { RuleBroken } from '#kernel';
import { AccessOptions } from '../access-options.js';
import { asSignInName } from '../domain/member.policies.js';
import { hashPassword, passwordMatches, unmatchable, type PasswordHash } from './password-hash.js';

/** Sign-in names and the hashes of their passwords. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /**
   * Gives the member this sign-in name and password; again for the same member sets a new password.
   * Throws the rule `sign-in-name-taken` when it is somebody else's.
   */
  async set(memberId: string, signInName: string, password: string, at: Date): Promise<void> {
    const { salt, hash, cost, blockSize, parallel } = await hashPassword(password, this.options.passwordCost);
    await this.database.tx(async (tx) => {
      await tx.query(`DELETE FROM access.credential WHERE member_id = $1`, [memberId]);
      const rows: unknown[] = await tx.query(
        `INSERT INTO access.credential (sign_in_name, member_id, salt, hash, cost, block_size, parallel, set_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (sign_in_name) DO NOTHING RETURNING 1 AS done`,
        [asSignInName(signInName), memberId, salt, hash, cost, blockSize, parallel, at],
      );
      if (rows.length === 0) throw new RuleBroken('sign-in-name-taken');
    });
  }

  /** The name with which the member signs in; undefined for who has no password here. */
  async nameOf(memberId: string): Promise<string | undefined> {
    const sql = `SELECT sign_in_name AS name FROM access.credential WHERE member_id = $1`;
    return (await this.database.query<{ name: string }>(sql, [memberId]))[0]?.name;
  }

  /** The id of the member whose name and password these are. A name nobody has takes as long as a wrong password. */
  async check(signInName: string, password: string): Promise<string | undefined> {
    const [found] = await this.database.query<PasswordHash & { memberId: string }>(
      `SELECT member_id AS "memberId", salt, hash, cost, block_size AS "blockSize", parallel
       FROM access.credential WHERE sign_in_name = $1`,
      [asSignInName(signInName)],
    );
    const matches = await passwordMatches(password, found ?? unmatchable(this.options.passwordCost));
    return matches ? found?.memberId : undefined;
  }
}
