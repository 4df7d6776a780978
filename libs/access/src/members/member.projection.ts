import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { accessEventTypes, type MemberEvent } from '../domain/member.events.js';

const MEMBER = table('access.member', 'member_id');

/** Who may sign in, with what role, as of now: what every request is checked against. */
export class MemberProjection extends Projection {
  readonly name = 'access-member-v1';
  readonly tables = [MEMBER];
  readonly types = Object.keys(accessEventTypes);

  project({ type, data }: RecordedEvent<MemberEvent>, rows: Rows): void {
    const key = { member_id: data.memberId };
    switch (type) {
      case 'MemberEnrolled':
        return rows.put(MEMBER, {
          ...key,
          name: data.name,
          sign_in_name: data.signInName,
          organisation_id: data.organisationId,
          organisation_name: data.organisationName,
          organisation_type: data.organisationType,
          role: data.role,
          disabled: false,
        });
      case 'RoleChanged':
        return rows.set(MEMBER, key, { role: data.role });
      case 'MemberDisabled':
        return rows.set(MEMBER, key, { disabled: true });
      case 'MemberEnabled':
        return rows.set(MEMBER, key, { disabled: false });
      case 'SignInLinked':
        return; // SignInLinkProjection has it
    }
  }
}
