import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { accessEventTypes, type MemberEvent } from '../domain/member.events.js';
import type { ServiceAccountRegistered } from '../domain/service-account.events.js';

const MEMBER = table('access.member', 'member_id');

/**
 * Who may sign in, with what role, as of now: what every request is checked against. A service account is here by name
 * alone, so that timelines and the read log can say who it was; disabled, because nobody ever signs in as a program.
 */
export class MemberProjection extends Projection {
  readonly name = 'access-member-v1';
  readonly tables = [MEMBER];
  readonly types = [...Object.keys(accessEventTypes), 'ServiceAccountRegistered'];

  project({ type, data }: RecordedEvent<MemberEvent | ServiceAccountRegistered>, rows: Rows): void {
    if (type === 'ServiceAccountRegistered') return rows.put(MEMBER, programRow(data));
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
      case 'IdentityStated':
      case 'SamePersonFound':
        return; // others have it: SignInLinkProjection, InheritedWallsProjection, and what people are compared by
    }
  }
}

const programRow = (account: ServiceAccountRegistered['data']) => ({
  member_id: account.accountId,
  name: `${account.name} (program)`,
  sign_in_name: account.accountId,
  organisation_id: account.organisationId,
  organisation_name: account.organisationName,
  organisation_type: account.organisationType,
  role: account.role,
  disabled: true,
});
