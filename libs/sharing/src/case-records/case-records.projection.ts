import type { RecordedEvent } from '#event-store';
import { AppliedProjection } from '#projections';
import type { EntityManager } from 'typeorm';

/** The first event of every kind of stream that belongs to a case, with what the stream is called in a read log. */
const FIRST_EVENTS: Readonly<Record<string, string>> = {
  CaseOpened: 'case',
  ReferralDrafted: 'referral',
  ForumReferralSubmitted: 'forum-referral',
  ActionRaised: 'action',
  SharingDecided: 'sharing',
};

/** What is read of them; only `CaseOpened` names the holder. */
interface FirstEvent {
  readonly caseId: string;
  readonly personId: string;
  readonly holderOrganisationId?: string;
}

/**
 * Which records belong to which case, and who holds the case: reads of any of them are reads of the case. Other contexts'
 * events are taken by name and for their `caseId` only, so that this context depends on none of them.
 */
export class CaseRecordsProjection extends AppliedProjection {
  readonly name = 'sharing-case-records-v1';
  readonly tables = ['sharing.case_record', 'sharing.case_holder'];
  readonly types = Object.keys(FIRST_EVENTS);

  async apply(event: RecordedEvent, tx: EntityManager): Promise<void> {
    const { caseId, personId, holderOrganisationId } = event.data as FirstEvent;
    await add(tx, caseId, idIn(event.stream), FIRST_EVENTS[event.type] ?? 'record');
    if (event.type !== 'CaseOpened') return;
    await add(tx, caseId, personId, 'person');
    await tx.query(
      'INSERT INTO sharing.case_holder (case_id, organisation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [caseId, holderOrganisationId],
    );
  }
}

/** The id in a stream's name: `Referral-<uuid>`. */
const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

async function add(tx: EntityManager, caseId: string, recordId: string, kind: string): Promise<void> {
  await tx.query(
    'INSERT INTO sharing.case_record (case_id, record_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [caseId, recordId, kind],
  );
}
