import type { Member, Role } from '#access';
import type { Database } from '#database';

const COLUMNS = `member_id AS "memberId", name, role, organisation_id AS "organisationId",
  organisation_name AS "organisationName", organisation_type AS "organisationType"`;

/** Members as they are now, to find out who is told. Facts about staff, so no read of them is logged. */
export class People {
  constructor(private readonly database: Database) {}

  /** Who of an organisation may come in and does one of these jobs. */
  inRoles(organisationId: string, roles: readonly Role[]): Promise<Member[]> {
    return this.database.query<Member>(
      `SELECT ${COLUMNS} FROM access.member WHERE organisation_id = $1 AND role = ANY ($2) AND NOT disabled ORDER BY name`,
      [organisationId, roles],
    );
  }

  /** The member, unless unknown or disabled. */
  async enabled(memberId: string): Promise<Member | undefined> {
    const [member] = await this.database.query<Member>(
      `SELECT ${COLUMNS} FROM access.member WHERE member_id = $1 AND NOT disabled`,
      [memberId],
    );
    return member;
  }

  /** The organisation of a member, whether they may come in or not. */
  async organisationOf(memberId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT organisation_id AS id FROM access.member WHERE member_id = $1',
      [memberId],
    );
    return row?.id;
  }
}
