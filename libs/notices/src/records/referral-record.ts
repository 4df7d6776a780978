import type { RecordedEvent } from '#event-store';
import type { IsoDate } from '#kernel';
import type { Rows } from '#projections';
import { clockChangesOf, type ReferralClock, type ReferralEvent } from '#referrals';
import { sideOf } from './clock-side.js';
import { putDue, RECORD } from './record-rows.js';

/** What a fact about a referral leaves to do, for whom and by when: its clocks are as #referrals says. */
export function referralRecord(event: RecordedEvent<ReferralEvent>, rows: Rows): void {
  const { referralId: recordId } = event.data;
  if (event.type === 'ReferralDrafted') putReferral(event, rows);
  else rows.set(RECORD, { record: 'referrals', record_id: recordId }, changeOf(event));
  for (const [clock, dueOn] of Object.entries(clockChangesOf(event)) as [ReferralClock, IsoDate | null][])
    putDue(rows, { record: 'referrals', recordId, clock, side: sideOf(clock, event) }, dueOn);
}

function putReferral({ data, meta }: RecordedEvent<Extract<ReferralEvent, { type: 'ReferralDrafted' }>>, rows: Rows) {
  rows.put(RECORD, {
    record: 'referrals',
    record_id: data.referralId,
    case_id: data.caseId,
    asking_organisation_id: data.referrerOrganisationId,
    asked_organisation_id: data.recipientOrganisationId,
    by_member_id: meta.actor.memberId,
    worker_id: null,
    risk_holder_id: null,
    is_open: false, // a draft is nobody's work but its author's
  });
}

/** Whether it is still somebody's work, whose, and who holds the risk while the person waits. */
function changeOf({
  type,
  data,
  meta,
}: RecordedEvent<ReferralEvent>): Readonly<Record<string, string | boolean | null>> {
  switch (type) {
    case 'ReferralSubmitted':
      return { is_open: true, by_member_id: meta.actor.memberId };
    case 'CaseAllocated':
      return { worker_id: data.workerId };
    case 'ReferralWaitlisted':
    case 'WaitingListReviewed':
      return { risk_holder_id: data.riskHolderId };
    case 'ReferralReady':
    case 'InterventionStarted': // whoever was assessed begins straight from the list
      return { risk_holder_id: null };
    case 'DeclineChallenged':
    case 'ChallengeUpheld':
    case 'ReferralReopened':
      return { is_open: true };
    case 'ReferralDeclined':
    case 'ChallengeDismissed':
    case 'ReferralWithdrawn':
    case 'InterventionCompleted':
    case 'OnwardReferralLinked':
    case 'ReferralMarkedInError':
      return { is_open: false };
    case 'InterventionEnded': // until the person is referred onward it is somebody's work
      return { is_open: data.onwardDueOn !== undefined };
    default:
      return {};
  }
}
