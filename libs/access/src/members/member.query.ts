import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { ERASED_TEXT, withoutMarkers } from '#kernel';
import { asSignInName } from '../domain/member.policies.js';
import type { Member, Role } from '../domain/roles.js';

const COLUMNS = `member_id AS "memberId", name, role, organisation_id AS "organisationId",
  organisation_name AS "organisationName", organisation_type AS "organisationType"`;

/** Members as they are now. Names of staff are no case data: reading them leaves no row in the read log. */
@Injectable()
export class MemberReader {
  constructor(private readonly database: Database) {}

  /** The member, unless unknown or disabled: asked on every request, so that disabling somebody works at once. */
  async enabled(memberId: string): Promise<Member | undefined> {
    const sql = `SELECT ${COLUMNS} FROM access.member WHERE member_id = $1 AND NOT disabled`;
    const [member] = await this.database.query<Member>(sql, [memberId]);
    return member;
  }

  /** The member who signs in with this name, unless unknown or disabled: for a command line, where nobody types a password. */
  async enabledNamed(signInName: string): Promise<Member | undefined> {
    const sql = `SELECT ${COLUMNS} FROM access.member WHERE sign_in_name = $1 AND NOT disabled`;
    const [member] = await this.database.query<Member>(sql, [asSignInName(signInName)]);
    return member;
  }

  /** The members with these ids who may sign in, by role and then name. */
  async enabledAmong(memberIds: readonly string[]): Promise<Member[]> {
    const sql = `SELECT ${COLUMNS} FROM access.member WHERE member_id = ANY($1) AND NOT disabled ORDER BY role, name`;
    return this.database.query<Member>(sql, [memberIds]);
  }

  /** The members of an organisation in these roles who may sign in, by name: whom work can be given to. */
  async enabledOf(organisationId: string, roles: readonly Role[]): Promise<Member[]> {
    const sql = `SELECT ${COLUMNS} FROM access.member
      WHERE organisation_id = $1 AND role = ANY($2) AND NOT disabled ORDER BY name, member_id`;
    return this.database.query<Member>(sql, [organisationId, roles]);
  }

  /** The names of members, disabled ones too, by id: for timelines and lists of who did what. */
  async names(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = `SELECT member_id AS id, name FROM access.member WHERE member_id = ANY($1)`;
    const rows = await this.database.query<{ id: string; name: string }>(sql, [memberIds]);
    return new Map(rows.map(({ id, name }) => [id, withoutMarkers(name, 'A member of staff whose name was erased')]));
  }

  /** The members of an organisation who may not sign in any more and whose names are still on record, by name. */
  async formerOf(organisationId: string): Promise<readonly Pick<Member, 'memberId' | 'name'>[]> {
    const sql = `SELECT member_id AS "memberId", name FROM access.member
      WHERE organisation_id = $1 AND disabled AND sign_in_name <> member_id::text AND name <> $2 ORDER BY name, member_id`;
    return this.database.query<Pick<Member, 'memberId' | 'name'>>(sql, [organisationId, ERASED_TEXT]);
  }
}
