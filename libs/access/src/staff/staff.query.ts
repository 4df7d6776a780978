import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { ERASED_TEXT } from '#kernel';
import type { MarkKind } from '../domain/identity-marks.js';
import type { Role } from '../domain/roles.js';

/** A member of the administrator's organisation, with what they can be compared by: never what it is. */
export interface StaffMember {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly organisationId: string;
  readonly comparedBy: readonly MarkKind[];
  /** Their other accounts, as `Name, organisation`. */
  readonly otherAccounts: readonly string[];
}

/** Who has an account at an organisation. Names of staff are no case data: reading them leaves no row in the read log. */
@Injectable()
export class Staff {
  constructor(private readonly database: Database) {}

  /** Those who may sign in first, by name. Programs are not among them. */
  of(organisationId: string): Promise<StaffMember[]> {
    return this.database.query<StaffMember>(`${SELECT} AND m.organisation_id = $1 ORDER BY m.disabled, m.name`, [
      organisationId,
    ]);
  }

  /** The member, disabled ones too; undefined where there is none. `memberId` has to be a UUID. */
  async find(memberId: string): Promise<StaffMember | undefined> {
    const [found] = await this.database.query<StaffMember>(`${SELECT} AND m.member_id = $1`, [memberId]);
    return found;
  }

  /** Who signs in with this name, at whatever organisation. */
  async idOf(signInName: string): Promise<string | undefined> {
    const sql = 'SELECT member_id AS id FROM access.member WHERE sign_in_name = $1';
    const [row] = await this.database.query<{ id: string }>(sql, [signInName]);
    return row?.id;
  }
}

const SELECT = `SELECT m.member_id AS "memberId", m.name, m.role, m.disabled, m.organisation_id AS "organisationId",
    ARRAY(SELECT DISTINCT kind FROM access.identity_mark WHERE subject_id = m.member_id ORDER BY 1) AS "comparedBy",
    ARRAY(SELECT o.name || ', ' || o.organisation_name FROM access.member o
      WHERE o.member_id = ANY (access.accounts_of(m.member_id)) AND o.member_id <> m.member_id ORDER BY 1) AS "otherAccounts"
  FROM access.member m WHERE m.sign_in_name <> m.member_id::text AND m.name <> '${ERASED_TEXT}'`;
