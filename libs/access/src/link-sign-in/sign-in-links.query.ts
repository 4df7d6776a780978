import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { RuleBroken } from '#kernel';

/** Somebody as an identity provider knows them: the subject means nothing without its issuer (OpenID Connect §2). */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** Who is whom at their identity provider. Never by an address for mail: those are given to somebody else when people leave. */
@Injectable()
export class SignInLinks {
  constructor(private readonly database: Database) {}

  /** The id of the member who is this subject; undefined when nobody is. */
  async memberIdOf({ issuer, subject }: Subject): Promise<string | undefined> {
    const rows = await this.database.query<{ memberId: string }>(
      `SELECT member_id AS "memberId" FROM access.sign_in_link WHERE issuer = $1 AND subject = $2`,
      [issuer, subject],
    );
    return rows.length === 1 ? rows[0]?.memberId : undefined;
  }

  /** Takes the subject for the member, in place of the one they had. Throws the rule `subject-taken` when somebody else is it. */
  async claim(memberId: string, { issuer, subject }: Subject): Promise<void> {
    await this.database.tx(async (tx) => {
      await tx.query(`DELETE FROM access.sign_in_claim WHERE member_id = $1`, [memberId]);
      const rows: unknown[] = await tx.query(
        `INSERT INTO access.sign_in_claim (issuer, subject, member_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1 AS done`,
        [issuer, subject, memberId],
      );
      if (rows.length === 0) throw new RuleBroken('subject-taken');
    });
  }
}
