import type { SignedIn } from '#access';
import { caseHeaderView, isPersonErased, type CaseSummary } from '#case-file';
import type { ListNames } from '../referral-list/box.reader.js';
import { referralLines } from '../referral-list/referral-rows.view.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import { referralsActions } from '../referrals.actions.js';

/** What the tab shows. */
export interface CaseReferralsData {
  readonly summary: CaseSummary;
  readonly entries: readonly ReferralEntry[];
  readonly names: ListNames;
  readonly reader: Pick<SignedIn, 'member' | 'now'>;
}

/** The referrals tab of a case; who may start a referral is offered to, as long as it is known whom the case is about. */
export function caseReferralsView({ summary, entries, names, reader }: CaseReferralsData) {
  const { organisationId, role } = reader.member;
  const mayStart =
    !summary.closed &&
    !isPersonErased(summary) &&
    organisationId === summary.holderOrganisationId &&
    role in referralsActions['referral:start'].who;
  return {
    caseHeader: caseHeaderView(summary, 'referrals'),
    lines: referralLines(entries, names, reader.now),
    startHref: mayStart ? `/cases/${summary.caseId}/refer` : undefined,
  };
}
