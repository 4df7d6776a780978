import type { RecordedEvent } from '#event-store';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { accessEventTypes, type MemberEvent } from '../domain/member.events.js';

/** Who may sign in, with what role, as of now: what every request is checked against. */
export class MemberProjection extends AppliedProjection {
  readonly name = 'access-member-v1';
  readonly tables = ['access.member'] as const;
  readonly types = Object.keys(accessEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const { type, data } = event as unknown as MemberEvent;
    switch (type) {
      case 'MemberEnrolled':
        await tx.query(
          `INSERT INTO access.member
             (member_id, name, sign_in_name, organisation_id, organisation_name, organisation_type, role)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (member_id) DO NOTHING`,
          [
            data.memberId,
            data.name,
            data.signInName,
            data.organisationId,
            data.organisationName,
            data.organisationType,
            data.role,
          ],
        );
        return;
      case 'RoleChanged':
        await tx.query(`UPDATE access.member SET role = $2 WHERE member_id = $1`, [data.memberId, data.role]);
        return;
      case 'MemberDisabled':
        await tx.query(`UPDATE access.member SET disabled = true WHERE member_id = $1`, [data.memberId]);
        return;
      case 'MemberEnabled':
        await tx.query(`UPDATE access.member SET disabled = false WHERE member_id = $1`, [data.memberId]);
    }
  }
}
