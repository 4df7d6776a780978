import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { hashOfRecoveryCode, newRecoveryCodes } from '../second-factor/recovery-codes.js';

const DAYS = 7;

/** Codes by which somebody whom their organisation's provider vouches for shows which member they are. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /** A code for this member, to be handed to them in person: works once, for a week, in place of any earlier one. */
  async invite(memberId: string, now: Date): Promise<string> {
    const [code = ''] = newRecoveryCodes();
    await this.database.query(`DELETE FROM access.invitation WHERE member_id = $1`, [memberId]);
    await this.database.query(`INSERT INTO access.invitation (hash, member_id, expires_at) VALUES ($1, $2, $3)`, [
      hashOfRecoveryCode(this.options.secret, code),
      memberId,
      new Date(now.getTime() + DAYS * 86_400_000),
    ]);
    return code;
  }

  /** Uses a code up and gives the member it was for; undefined for one that nobody gave out, or not any more. */
  async take(code: string, now: Date): Promise<string | undefined> {
    const [taken] = await this.database.query<{ memberId: string }>(
      `WITH taken AS (UPDATE access.invitation SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2
         RETURNING member_id) SELECT member_id AS "memberId" FROM taken`,
      [hashOfRecoveryCode(this.options.secret, code), now],
    );
    return taken?.memberId;
  }
}
