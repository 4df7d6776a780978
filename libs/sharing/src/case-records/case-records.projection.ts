import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';

const RECORD = table('sharing.case_record', 'record_id', 'case_id');
const HOLDER = table('sharing.case_holder', 'case_id');

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
export class CaseRecordsProjection extends Projection {
  readonly name = 'sharing-case-records-v1';
  readonly tables = [RECORD, HOLDER];
  readonly types = Object.keys(FIRST_EVENTS);

  project({ type, data, stream }: RecordedEvent, rows: Rows): void {
    const { caseId, personId, holderOrganisationId = null } = data as FirstEvent;
    rows.put(RECORD, { record_id: idIn(stream), case_id: caseId, kind: FIRST_EVENTS[type] ?? 'record' });
    if (type !== 'CaseOpened') return;
    rows.put(RECORD, { record_id: personId, case_id: caseId, kind: 'person' });
    rows.put(HOLDER, { case_id: caseId, organisation_id: holderOrganisationId });
  }
}

/** The id in a stream's name: `Referral-<uuid>`. */
const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
