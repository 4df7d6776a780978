import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/**
 * For whom it must still be known who they are: an exclusion follows the person (security §2.2), and after an erasure nothing
 * would be left by which somebody could be found to be the same who is enrolled anew.
 */
@Injectable()
export class IdentityHolds {
  constructor(private readonly database: Database) {}

  /**
   * Whether any account of this person is kept from a case at `now`, or will be: by an exclusion, a conflict, or a hold that
   * nobody has decided on. Of which case it is, it does not say.
   */
  async isNeeded(memberId: string, now: Date): Promise<boolean> {
    const [row] = await this.database.query<{ needed: boolean }>(
      `SELECT EXISTS (SELECT FROM access.wall
                       WHERE member_id = ANY ((SELECT access.accounts_of($1::uuid))::uuid[])
                         AND (until_at IS NULL OR until_at > $2)) AS needed`,
      [memberId, now],
    );
    return row?.needed ?? false;
  }
}
