import type { RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';
import { actionEventTypes, type ActionEvent, type ActionExtended, type ActionRaised } from '../domain/action.events.js';

/** Every action as it stands, with its extensions. Whether it is overdue depends on the day of reading, so it is no column. */
export class ActionsProjection extends AppliedProjection {
  readonly name = 'forum-actions-v1';
  readonly tables = ['forums.action', 'forums.action_extension'];
  readonly types = Object.keys(actionEventTypes);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const fact = event as RecordedEvent<ActionEvent>;
    if (fact.type === 'ActionRaised') return insertAction(fact, tx);
    if (fact.type === 'ActionExtended') await insertExtension(fact, tx);
    await update(tx, fact.data.actionId, { ...changeBy(fact), revision: fact.revision.toString() });
  }
}

type Column =
  'status' | 'accepted_on' | 'closed_on' | 'due_on' | 'outcome' | 'evidence' | 'reason' | 'alternative' | 'revision';
type Change = Partial<Record<Column, string>>;

/** The columns that an event changes. */
function changeBy({ type, data }: Exclude<ActionEvent, ActionRaised>): Change {
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

async function update(tx: EntityManager, actionId: string, change: Change): Promise<void> {
  const columns = Object.keys(change);
  const set = columns.map((column, i) => `${column} = $${i + 2}`).join(', ');
  await tx.query(`UPDATE forums.action SET ${set} WHERE action_id = $1`, [actionId, ...Object.values(change)]);
}

async function insertExtension(event: RecordedEvent<ActionExtended>, tx: EntityManager): Promise<void> {
  const { actionId, dueOn, previousDueOn, reason } = event.data;
  await tx.query(
    `INSERT INTO forums.action_extension (action_id, due_on, previous_due_on, extended_on, reason)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [actionId, dueOn, previousDueOn, londonDate(event.occurredAt), reason],
  );
}

async function insertAction(
  { data, position, revision }: RecordedEvent<ActionRaised>,
  tx: EntityManager,
): Promise<void> {
  await tx.query(
    `INSERT INTO forums.action (action_id, position, revision, forum_referral_id, case_id, person_id, text, category,
       subject, owner_organisation_id, raised_by_organisation_id, raised_on, due_on, original_due_on, status)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, 'RAISED') ON CONFLICT DO NOTHING`,
    [
      data.actionId,
      position.toString(),
      revision.toString(),
      data.forumReferralId,
      data.caseId,
      data.personId,
      data.text,
      data.category,
      data.subject,
      data.ownerOrganisationId,
      data.raisedByOrganisationId,
      data.raisedOn,
      data.dueOn,
    ],
  );
}
