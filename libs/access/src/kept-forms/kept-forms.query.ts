import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { digest } from '../digest.js';
import { seal, unseal, type SealPlace } from '../sealed.js';

/** What was typed waits for so long: until somebody has found their telephone and signed in again. */
const KEPT_MINUTES = 60;
const MOST_FORMS = 5;

/** A form as it was posted: each input's name with its value, or values. */
export type PostedForm = Readonly<Record<string, string | readonly string[]>>;

/** The proof of the old session, and what nobody should find stored anywhere. */
const NEVER_KEPT = new Set(['_csrf', '_address', 'password', 'newPassword', 'newPasswordAgain', 'code']);

/** What members had typed when their session ended, sealed, so that it is there again when they have signed in. */
@Injectable()
export class KeptForms {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /** Keeps the form for this member and the address that it is sent to; the oldest of more than five are let go. */
  async keep(memberId: string, address: string, form: PostedForm, now: Date): Promise<void> {
    const fields = Object.entries(form).filter(([name]) => !NEVER_KEPT.has(name));
    const place = this.digestOf(address);
    await this.database.query(
      `INSERT INTO access.kept_form (member_id, address, sealed, kept_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (member_id, address) DO UPDATE SET sealed = excluded.sealed, kept_at = excluded.kept_at`,
      [memberId, place, seal(this.placeOf(memberId, place), JSON.stringify(fields)), now],
    );
    await this.database.query(
      `DELETE FROM access.kept_form
       WHERE kept_at <= $2::timestamptz - make_interval(mins => $3) OR (member_id = $1 AND address IN (
         SELECT address FROM access.kept_form WHERE member_id = $1 ORDER BY kept_at DESC, address OFFSET $4))`,
      [memberId, now, KEPT_MINUTES, MOST_FORMS],
    );
  }

  /**
   * The addresses, as digests, at which something waits for the member. Asked at each sign-in, so whatever anybody typed
   * longer ago than it is kept goes then: where nobody is signed out in the middle of a form, no other form would sweep it up.
   */
  async addressesOf(memberId: string, now: Date): Promise<string[]> {
    await this.database.query(
      `DELETE FROM access.kept_form WHERE kept_at <= $1::timestamptz - make_interval(mins => $2)`,
      [now, KEPT_MINUTES],
    );
    const rows = await this.database.query<{ address: Buffer }>(
      `SELECT address FROM access.kept_form WHERE member_id = $1 AND kept_at > $2::timestamptz - make_interval(mins => $3)`,
      [memberId, now, KEPT_MINUTES],
    );
    return rows.map(({ address }) => address.toString('base64url'));
  }

  /** How `addressesOf` and a session name this address. */
  nameOf(address: string): string {
    return this.digestOf(address).toString('base64url');
  }

  /** What the member had typed for this address, as a body to read; undefined when there is nothing, or not any more. */
  async open(memberId: string, address: string, now: Date): Promise<Record<string, string | string[]> | undefined> {
    const place = this.digestOf(address);
    const [found] = await this.database.query<{ sealed: Buffer }>(
      `SELECT sealed FROM access.kept_form
       WHERE member_id = $1 AND address = $2 AND kept_at > $3::timestamptz - make_interval(mins => $4)`,
      [memberId, place, now, KEPT_MINUTES],
    );
    const text = found && unseal(this.placeOf(memberId, place), found.sealed);
    if (text === undefined) return undefined;
    const form = Object.create(null) as Record<string, string | string[]>;
    for (const [name, value] of JSON.parse(text) as [string, string | string[]][]) form[name] = value;
    return form;
  }

  /** Lets it go: the member has sent the form, or another one from the same page. */
  async drop(memberId: string, address: string): Promise<void> {
    await this.database.query(`DELETE FROM access.kept_form WHERE member_id = $1 AND address = $2`, [
      memberId,
      this.digestOf(address),
    ]);
  }

  private digestOf(address: string): Buffer {
    return digest(this.options.secret, 'form-address', address);
  }

  private placeOf(memberId: string, address: Buffer): SealPlace {
    return { secret: this.options.secret, use: 'kept-form', place: `${memberId} ${address.toString('hex')}` };
  }
}
