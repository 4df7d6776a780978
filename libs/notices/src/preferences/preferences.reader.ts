import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { STANDARD_PREFERENCES, type Preferences } from '../domain/notice-preferences.decider.js';

/** What a member wants to be told of, with the address for mail where one is known. */
export interface KnownPreferences extends Preferences {
  readonly emailAddress?: string;
}

/** What members want to be told of. A fact about staff, so no read of it is logged. */
@Injectable()
export class PreferencesReader {
  constructor(private readonly database: Database) {}

  /** What this member chose, or what holds for who chose nothing. */
  async of(memberId: string): Promise<KnownPreferences> {
    const [chosen] = await this.database.query<Preferences>(
      'SELECT way, pace, unwanted FROM notices.preference WHERE member_id = $1',
      [memberId],
    );
    const [mail] = await this.database.query<{ address: string }>(
      'SELECT address FROM notices.email_address WHERE member_id = $1',
      [memberId],
    );
    return { ...(chosen ?? STANDARD_PREFERENCES), ...(mail && { emailAddress: mail.address }) };
  }

  /** Keeps where mail for this member goes, or forgets it: `undefined`. */
  async keepAddress(memberId: string, address: string | undefined): Promise<void> {
    if (address === undefined) {
      await this.database.query('DELETE FROM notices.email_address WHERE member_id = $1', [memberId]);
      return;
    }
    await this.database.query(
      'INSERT INTO notices.email_address VALUES ($1, $2) ON CONFLICT (member_id) DO UPDATE SET address = excluded.address',
      [memberId, address],
    );
  }
}
