import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** Which accounts are of one person, as far as anybody knows. */
@Injectable()
export class SamePerson {
  constructor(private readonly database: Database) {}

  /** The account itself, and every other from which it has its walls. */
  async accountsOf(memberId: string): Promise<readonly string[]> {
    const sql = 'SELECT access.accounts_of($1::uuid)::text[] AS accounts';
    const [row] = await this.database.query<{ accounts: string[] }>(sql, [memberId]);
    return row?.accounts ?? [memberId];
  }
}
