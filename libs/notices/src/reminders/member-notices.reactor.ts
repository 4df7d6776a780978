import type { MemberEvent } from '#access';
import type { RecordedEvent } from '#event-store';
import { Reactor, type Messages } from '#outbox';

/** What is sent when somebody may not come in any more, or does something else now: who takes over is looked for then. */
export const LEFT_BEHIND = 'left-behind';

/** Sees that work is not left with somebody who cannot do it: whoever manages it is told. */
export class MemberNotices extends Reactor {
  readonly name = 'member-notices-v1';
  readonly types: readonly MemberEvent['type'][] = ['MemberDisabled', 'RoleChanged'];

  react({ data }: RecordedEvent<MemberEvent>, messages: Messages): void {
    messages.send(LEFT_BEHIND, { memberId: data.memberId });
  }
}
