import { Injectable } from '@nestjs/common';
import { generateSecret, verifySync } from 'otplib';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { ROLES, type Member } from '../domain/roles.js';
import { seal, unseal, type SealPlace } from '../sealed.js';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';

/** A telephone's clock may be this wrong, in seconds, and a code typed slowly (RFC 6238 §5.2: one step either way). */
const TOLERANCE_SECONDS = 30;

/** What a member has to show beside their password: nothing, a code, or first of all that they have set one up. */
export type FactorNeed = 'none' | 'code' | 'set-up';

/** Codes that change every half minute (RFC 6238), and the codes on paper for when the telephone is gone. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /** What this member needs to sign in with a password. Who has set up codes is asked for one, whatever their role. */
  async need({ memberId, role }: Member): Promise<FactorNeed> {
    if (await this.isSetUp(memberId)) return 'code';
    const roles = this.options.secondFactorRoles ?? ROLES.codes.map(({ code }) => code);
    return roles.includes(role) && !this.options.demoMemberIds.includes(memberId) ? 'set-up' : 'none';
  }

  async isSetUp(memberId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM access.second_factor WHERE member_id = $1 AND confirmed_at IS NOT NULL`;
    return (await this.database.query(sql, [memberId])).length > 0;
  }

  /** The key to scan for a member who has none that works yet: the same one until `confirm`, however often it is asked for. */
  async keyToSetUp(memberId: string, now: Date): Promise<string> {
    const place = this.placeOf(memberId);
    await this.database.query(
      `INSERT INTO access.second_factor (member_id, sealed, made_at) VALUES ($1, $2, $3)
       ON CONFLICT (member_id) DO UPDATE SET sealed = excluded.sealed, made_at = excluded.made_at
       WHERE second_factor.confirmed_at IS NULL AND second_factor.made_at < $3::timestamptz - interval '1 hour'`,
      [memberId, seal(place, generateSecret()), now],
    );
    const found = await this.find(memberId);
    if (!found || found.confirmedAt) throw new Error('This member has a second factor already');
    return found.key;
  }

  /**
   * Takes the key into use when `code` shows that the telephone has it. Gives the recovery codes, this once; undefined when the
   * code is not right, or a key is in use already.
   */
  async confirm(memberId: string, code: string, now: Date): Promise<readonly string[] | undefined> {
    const found = await this.find(memberId);
    const step = found && !found.confirmedAt ? stepOf(found, digitsOf(code), now) : undefined;
    if (step === undefined) return undefined;
    const codes = newRecoveryCodes();
    return this.database.tx(async (tx) => {
      const taken: unknown[] = await tx.query(
        `WITH taken AS (UPDATE access.second_factor SET confirmed_at = $2, last_step = $3
           WHERE member_id = $1 AND confirmed_at IS NULL RETURNING 1 AS done) SELECT * FROM taken`,
        [memberId, now, step],
      );
      if (taken.length === 0) return undefined;
      await tx.query(`DELETE FROM access.recovery_code WHERE member_id = $1`, [memberId]);
      const hashes = codes.map((each) => hashOfRecoveryCode(this.options.secret, each));
      await tx.query(`INSERT INTO access.recovery_code (member_id, hash) SELECT $1, unnest($2::bytea[])`, [
        memberId,
        hashes,
      ]);
      return codes;
    });
  }

  /** Whether `code` is this member's, now, for the first time: each works once, whatever it is asked for. */
  async accept(memberId: string, code: string, now: Date): Promise<boolean> {
    const digits = digitsOf(code);
    return /^\d{6}$/.test(digits)
      ? this.acceptCode(memberId, digits, now)
      : this.acceptRecoveryCode(memberId, code, now);
  }

  /** Forgets key and recovery codes, for a member who has lost both: they set up new ones at their next sign-in. */
  async forget(memberId: string): Promise<void> {
    await this.database.query(`DELETE FROM access.second_factor WHERE member_id = $1`, [memberId]);
    await this.database.query(`DELETE FROM access.recovery_code WHERE member_id = $1`, [memberId]);
  }

  private async acceptCode(memberId: string, digits: string, now: Date): Promise<boolean> {
    const found = await this.find(memberId);
    const step = found?.confirmedAt ? stepOf(found, digits, now) : undefined;
    if (step === undefined) return false;
    const rows = await this.database.query(
      `WITH used AS (UPDATE access.second_factor SET last_step = $2 WHERE member_id = $1 AND last_step < $2 RETURNING 1 AS done)
       SELECT * FROM used`,
      [memberId, step],
    );
    return rows.length > 0; // of two at once with the same code, one
  }

  private async acceptRecoveryCode(memberId: string, code: string, now: Date): Promise<boolean> {
    const rows = await this.database.query(
      `WITH used AS (UPDATE access.recovery_code SET used_at = $3 WHERE member_id = $1 AND hash = $2 AND used_at IS NULL
         RETURNING 1 AS done) SELECT * FROM used`,
      [memberId, hashOfRecoveryCode(this.options.secret, code), now],
    );
    return rows.length > 0;
  }

  private async find(memberId: string): Promise<KnownKey | undefined> {
    const [found] = await this.database.query<{ sealed: Buffer; confirmedAt: Date | null; lastStep: string }>(
      `SELECT sealed, confirmed_at AS "confirmedAt", last_step AS "lastStep" FROM access.second_factor WHERE member_id = $1`,
      [memberId],
    );
    if (!found) return undefined;
    const key = unseal(this.placeOf(memberId), found.sealed);
    if (key === undefined) throw new Error('A second factor was sealed with another secret than this installation has');
    return { key, confirmedAt: found.confirmedAt, lastStep: Number(found.lastStep) };
  }

  private placeOf(memberId: string): SealPlace {
    return { secret: this.options.secret, use: 'second-factor', place: memberId };
  }
}

interface KnownKey {
  readonly key: string;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
}

/** The time step that the code belongs to, if it is right and no earlier one has been used since. */
function stepOf({ key, lastStep }: KnownKey, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret: key, token: code, epoch, epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result && result.timeStep > lastStep ? result.timeStep : undefined;
}

/** As apps show codes in groups, people type them. */
const digitsOf = (code: string): string => code.replaceAll(/[\s-]/g, '');
