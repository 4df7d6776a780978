import type { RecordedEvent } from '#event-store';
import type { ActionEvent } from '#forums';
import { Reactor, type Messages } from '#outbox';
import { remindOf, tell } from './remind.js';

const TYPES: readonly ActionEvent['type'][] = ['ActionRaised', 'ActionExtended'];

/** Tells whoever has a forum's action to do that there is one, and when its day comes. */
export class ActionNotices extends Reactor {
  readonly name = 'action-notices-v1';
  readonly types: readonly string[] = TYPES;

  react({ type, data, recordedAt: from }: RecordedEvent<ActionEvent>, messages: Messages): void {
    if (type !== 'ActionRaised' && type !== 'ActionExtended') return;
    const owner = { record: 'actions', id: data.actionId, side: 'asked' } as const;
    if (type === 'ActionRaised') tell(messages, 'ACTION_RAISED', owner);
    remindOf(messages, 'ACTION_DUE', owner, { clock: 'ACTION', dueOn: data.dueOn, from });
  }
}
