import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { digest } from '../digest.js';
import { asSignInName } from '../domain/member.policies.js';
import { waitingMinutes } from './waiting-time.js';

/** Failures of the last day count towards the wait; what happened is kept for a quarter, for whoever looks into an attack. */
const COUNTED_HOURS = 24;
const KEPT_DAYS = 90;

/** What somebody tries to come in with. */
export type WayIn = 'password' | 'code' | 'provider' | 'client';

/** An attempt counts from the moment it is made, so that a hundred at once are no way round the limit. */
export interface Attempt {
  readonly attemptId: string;
  /** Full minutes until the next attempt counts; 0 when this one may be looked at. */
  readonly waitMinutes: number;
}

/** How an attempt ended. `half-way`: the password was right and a second factor is still to come. */
type Outcome = 'half-way' | 'signed-in' | 'told-to-wait';

/** Attempts to sign in, by digests of the name and of the address: neither is kept. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /** Counts an attempt as failed until `settle` says otherwise. */
  async begin(signInName: string, address: string, at: Date, way: WayIn = 'password'): Promise<Attempt> {
    const name = this.digestOf(signInName);
    const from = digest(this.options.secret, 'address', address);
    const [inserted] = await this.database.query<{ attemptId: string }>(
      `INSERT INTO access.sign_in_attempt (at, name_digest, address_digest, outcome, way)
       VALUES ($1, $2, $3, 'failed', $4) RETURNING attempt_id AS "attemptId"`,
      [at, name, from, way],
    );
    if (!inserted) throw new Error('The attempt was not counted');
    const waitMinutes = await this.waitOf(inserted.attemptId, name, from, at);
    if (waitMinutes > 0) await this.settle(inserted.attemptId, 'told-to-wait');
    return { ...inserted, waitMinutes };
  }

  /** Says how the attempt ended. What is older than a quarter is let go at the same time. */
  async settle(attemptId: string, outcome: Outcome): Promise<void> {
    await this.database.query(`UPDATE access.sign_in_attempt SET outcome = $2 WHERE attempt_id = $1`, [
      attemptId,
      outcome,
    ]);
    await this.database.query(
      `DELETE FROM access.sign_in_attempt
       WHERE at < (SELECT at FROM access.sign_in_attempt WHERE attempt_id = $1) - make_interval(days => $2)`,
      [attemptId, KEPT_DAYS],
    );
  }

  /** Ends the wait of a name, for an administrator who knows whose it is. */
  async unlock(signInName: string, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO access.sign_in_attempt (at, name_digest, address_digest, outcome) VALUES ($1, $2, '', 'unlocked')`,
      [at, this.digestOf(signInName)],
    );
  }

  /** Failures since the name last signed in count against the name; all failures count against the address. */
  private async waitOf(attemptId: string, name: Buffer, from: Buffer, at: Date): Promise<number> {
    const [found] = await this.database.query<Counted>(
      `WITH recent AS (
         SELECT * FROM access.sign_in_attempt
         WHERE (name_digest = $1 OR address_digest = $2) AND at > $3::timestamptz - make_interval(hours => $4)
           AND attempt_id <> $5
       ), by_name AS (
         SELECT at FROM recent WHERE name_digest = $1 AND outcome = 'failed' AND attempt_id > coalesce(
           (SELECT max(attempt_id) FROM recent WHERE name_digest = $1 AND outcome IN ('signed-in', 'unlocked')), 0)
       ), by_address AS (
         SELECT at FROM recent WHERE address_digest = $2 AND outcome = 'failed' AND at > $3::timestamptz - interval '15 minutes'
       )
       SELECT (SELECT count(*)::int FROM by_name) AS "byName", (SELECT max(at) FROM by_name) AS "lastByName",
              (SELECT count(*)::int FROM by_address) AS "byAddress", (SELECT max(at) FROM by_address) AS "lastByAddress"`,
      [name, from, at, COUNTED_HOURS, attemptId],
    );
    if (!found) return 0;
    const left = (last: Date | null, minutes: number) =>
      last === null ? 0 : Math.ceil((last.getTime() + minutes * 60_000 - at.getTime()) / 60_000);
    return Math.max(
      0,
      left(found.lastByName, waitingMinutes(found.byName, 'perName')),
      left(found.lastByAddress, waitingMinutes(found.byAddress, 'perAddress')),
    );
  }

  private digestOf(signInName: string): Buffer {
    return digest(this.options.secret, 'sign-in-name', asSignInName(signInName));
  }
}

interface Counted {
  readonly byName: number;
  readonly lastByName: Date | null;
  readonly byAddress: number;
  readonly lastByAddress: Date | null;
}
