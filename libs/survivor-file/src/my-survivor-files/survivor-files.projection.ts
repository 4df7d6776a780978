import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';

const FILE = table('survivor_file.file', 'survivor_file_id');
const ADVOCATE = table('survivor_file.advocate', 'survivor_file_id', 'member_id');
const CONTACT = table('survivor_file.safe_contact', 'contact_id');
const STEP = table('survivor_file.safety_step', 'incident_id', 'step');

type Listed = Extract<
  SurvivorFileEvent,
  {
    type:
      | 'SurvivorFileOpened'
      | 'AdvocateAssigned'
      | 'AdvocateEnded'
      | 'SafeContactSet'
      | 'SafeContactWithdrawn'
      | 'SafeContactExpired'
      | 'SafetyIncidentRaised'
      | 'SafetyStepDone'
      | 'SafetyIncidentNotConfirmed';
  }
>;

/** Which files there are, who has them, and what runs out in them when: nothing of who or where. */
export class SurvivorFilesProjection extends Projection {
  readonly name = 'survivor-files-v1';
  readonly tables = [FILE, ADVOCATE, CONTACT, STEP];
  readonly types: readonly Listed['type'][] = [
    ...(['SurvivorFileOpened', 'AdvocateAssigned', 'AdvocateEnded', 'SafeContactSet', 'SafeContactWithdrawn'] as const),
    ...(['SafeContactExpired', 'SafetyIncidentRaised', 'SafetyStepDone', 'SafetyIncidentNotConfirmed'] as const),
  ];

  project({ type, data, position }: RecordedEvent<Listed>, rows: Rows): void {
    const { survivorFileId: survivor_file_id } = data;
    switch (type) {
      case 'SurvivorFileOpened':
        return rows.put(FILE, {
          survivor_file_id,
          case_ids: data.caseIds,
          advocate_organisation_id: data.advocateOrganisationId,
          opened_on: data.openedOn,
          position,
        });
      case 'AdvocateAssigned': {
        const key = { survivor_file_id, member_id: data.memberId };
        rows.remove(ADVOCATE, key); // may have had the file before
        return rows.put(ADVOCATE, { ...key, assigned_on: data.assignedOn });
      }
      case 'AdvocateEnded':
        return rows.set(ADVOCATE, { survivor_file_id, member_id: data.memberId }, { ended_on: data.endedOn });
      case 'SafeContactSet': {
        const key = { contact_id: data.contactId };
        rows.remove(CONTACT, key); // confirmed again
        return rows.put(CONTACT, { ...key, survivor_file_id, expires_at: data.expiresAt, has_ended: false });
      }
      case 'SafeContactWithdrawn':
      case 'SafeContactExpired':
        return rows.set(CONTACT, { contact_id: data.contactId }, { has_ended: true });
      case 'SafetyIncidentRaised':
        for (const { step, dueAt } of data.steps)
          rows.put(STEP, { incident_id: data.incidentId, step, survivor_file_id, due_at: dueAt });
        return;
      case 'SafetyStepDone':
        return rows.set(STEP, { incident_id: data.incidentId, step: data.step }, { done_at: data.doneAt });
      case 'SafetyIncidentNotConfirmed':
        // done, for whoever asks what is due: the stream keeps them apart
        for (const step of data.endedSteps)
          rows.set(STEP, { incident_id: data.incidentId, step }, { done_at: data.closedAt });
        return;
    }
  }
}
