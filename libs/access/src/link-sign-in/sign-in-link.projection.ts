import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { MemberEvent } from '../domain/member.events.js';

const LINK = table('access.sign_in_link', 'member_id');

/** Which member somebody at an identity provider is, as of now. */
export class SignInLinkProjection extends Projection {
  readonly name = 'access-sign-in-link-v1';
  readonly tables = [LINK];
  readonly types = ['SignInLinked'];

  project({ type, data }: RecordedEvent<MemberEvent>, rows: Rows): void {
    if (type !== 'SignInLinked') return;
    const key = { member_id: data.memberId };
    rows.remove(LINK, key);
    rows.put(LINK, { ...key, issuer: data.issuer, subject: data.subject });
  }
}
