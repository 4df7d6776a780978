import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';

const WORK = table('case_file.open_work', 'work_id');

interface OfReferral {
  readonly referralId: string;
  readonly caseId?: string;
  readonly recipientOrganisationId?: string;
}

interface OfAction {
  readonly actionId: string;
  readonly caseId?: string;
  readonly ownerOrganisationId?: string;
}

/** The events that begin, end and resume what other contexts do in a case: by name, because they depend on this context. */
const BEGINS = ['ReferralDrafted', 'ActionRaised'];
const RESUMES = ['ReferralSubmitted', 'ReferralReopened', 'ChallengeUpheld'];
const ENDS = [
  ...['ReferralDeclined', 'ReferralWithdrawn', 'ReferralMarkedInError', 'InterventionCompleted', 'InterventionEnded'],
  ...['ActionRejected', 'ActionCompleted', 'ActionNotAchieved'],
];

/** Referrals and actions in a case, and which of them are open: named when the case is closed. A draft is not open. */
export class OpenWorkProjection extends Projection {
  readonly name = 'case-file-open-work-v1';
  readonly tables = [WORK];
  readonly types = [...BEGINS, ...RESUMES, ...ENDS];

  project({ type, data }: RecordedEvent, rows: Rows): void {
    const about = data as OfReferral | OfAction;
    const work = 'actionId' in about ? { work_id: about.actionId } : { work_id: about.referralId };
    if (!BEGINS.includes(type)) return rows.set(WORK, work, { is_open: RESUMES.includes(type) });
    rows.put(WORK, {
      ...work,
      kind: 'actionId' in about ? 'ACTION' : 'REFERRAL',
      case_id: about.caseId ?? null,
      organisation_id: ('actionId' in about ? about.ownerOrganisationId : about.recipientOrganisationId) ?? null,
      is_open: type === 'ActionRaised',
    });
  }
}
