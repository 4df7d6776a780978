import type { RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import { Projection, table, type Columns, type Rows } from '#projections';
import { actionEventTypes, type ActionEvent, type ActionExtended, type ActionRaised } from '../domain/action.events.js';

const ACTION = table('forums.action', 'action_id');
const EXTENSION = table('forums.action_extension', 'action_id', 'due_on');

/** Every action as it stands, with its extensions. Whether it is overdue depends on the day of reading, so it is no column. */
export class ActionsProjection extends Projection {
  readonly name = 'forum-actions-v1';
  readonly tables = [ACTION, EXTENSION];
  readonly types = Object.keys(actionEventTypes);

  project(event: RecordedEvent<ActionEvent>, rows: Rows): void {
    if (event.type === 'ActionRaised') return putAction(event, rows);
    if (event.type === 'ActionExtended') putExtension(event, rows);
    rows.set(ACTION, { action_id: event.data.actionId }, { ...changeBy(event), revision: event.revision });
  }
}

/** The columns that an event changes. */
function changeBy({ type, data }: Exclude<ActionEvent, ActionRaised>): Columns {
  switch (type) {
    case 'ActionAccepted':
      return { status: 'ACCEPTED', accepted_on: data.acceptedOn };
    case 'ActionRejected':
      return { status: 'REJECTED', closed_on: data.rejectedOn, reason: data.reason };
    case 'ActionExtended':
      return { due_on: data.dueOn };
    case 'ActionCompleted':
      return { status: 'COMPLETED', closed_on: data.completedOn, outcome: data.outcome, evidence: data.evidence };
    case 'ActionNotAchieved':
      return { status: 'NOT_ACHIEVED', closed_on: data.endedOn, reason: data.reason, alternative: data.alternative };
  }
}

function putExtension({ data, occurredAt }: RecordedEvent<ActionExtended>, rows: Rows): void {
  rows.put(EXTENSION, {
    action_id: data.actionId,
    due_on: data.dueOn,
    previous_due_on: data.previousDueOn,
    extended_on: londonDate(occurredAt),
    reason: data.reason,
  });
}

function putAction({ data, position, revision }: RecordedEvent<ActionRaised>, rows: Rows): void {
  rows.put(ACTION, {
    action_id: data.actionId,
    position,
    revision,
    forum_referral_id: data.forumReferralId,
    case_id: data.caseId,
    person_id: data.personId,
    text: data.text,
    category: data.category,
    subject: data.subject,
    owner_organisation_id: data.ownerOrganisationId,
    raised_by_organisation_id: data.raisedByOrganisationId,
    raised_on: data.raisedOn,
    due_on: data.dueOn,
    original_due_on: data.dueOn,
    status: 'RAISED',
  });
}
