import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { digest } from '../digest.js';

/** So many wrong passwords in so many minutes, then everybody who gives that name, or comes from that address, waits. */
export const ATTEMPTS = { perName: 5, perAddress: 20, minutes: 15 } as const;

/** An attempt counts from the moment it is made, so that a hundred at once are no way round the limit. */
export interface Attempt {
  readonly attemptId: string;
  readonly mustWait: boolean;
}

/** Attempts to sign in, counted by digests of the name and of the address: neither is kept. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /** Counts an attempt as failed until `settle` says otherwise. */
  async begin(signInName: string, address: string, at: Date): Promise<Attempt> {
    const name = digest(this.options.secret, 'sign-in-name', signInName);
    const from = digest(this.options.secret, 'address', address);
    const [inserted] = await this.database.query<{ attemptId: string }>(
      `INSERT INTO access.sign_in_attempt (at, name_digest, address_digest, outcome)
       VALUES ($1, $2, $3, 'failed') RETURNING attempt_id AS "attemptId"`,
      [at, name, from],
    );
    if (!inserted) throw new Error('The attempt was not counted');
    const mustWait = await this.isOverLimit(name, from, at);
    if (mustWait) await this.settle(inserted.attemptId, 'told-to-wait');
    return { attemptId: inserted.attemptId, mustWait };
  }

  /** Says how the attempt ended. What is older than a day is let go at the same time. */
  async settle(attemptId: string, outcome: 'signed-in' | 'told-to-wait'): Promise<void> {
    await this.database.query(`UPDATE access.sign_in_attempt SET outcome = $2 WHERE attempt_id = $1`, [
      attemptId,
      outcome,
    ]);
    await this.database.query(
      `DELETE FROM access.sign_in_attempt
       WHERE at < (SELECT at FROM access.sign_in_attempt WHERE attempt_id = $1) - interval '1 day'`,
      [attemptId],
    );
  }

  /** Failures since the name last signed in count against the name; all failures count against the address. */
  private async isOverLimit(name: Buffer, from: Buffer, at: Date): Promise<boolean> {
    const [counted] = await this.database.query<{ byName: number; byAddress: number }>(
      `WITH recent AS (
         SELECT * FROM access.sign_in_attempt
         WHERE (name_digest = $1 OR address_digest = $2) AND at > $3::timestamptz - make_interval(mins => $4)
       )
       SELECT count(*) FILTER (WHERE name_digest = $1 AND outcome = 'failed' AND attempt_id > coalesce(
                (SELECT max(attempt_id) FROM recent WHERE name_digest = $1 AND outcome = 'signed-in'), 0))::int AS "byName",
              count(*) FILTER (WHERE address_digest = $2 AND outcome = 'failed')::int AS "byAddress"
       FROM recent`,
      [name, from, at, ATTEMPTS.minutes],
    );
    return counted !== undefined && (counted.byName > ATTEMPTS.perName || counted.byAddress > ATTEMPTS.perAddress);
  }
}
