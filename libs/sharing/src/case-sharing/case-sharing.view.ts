import type { Member } from '#access';
import { caseHeaderView } from '#case-file';
import { decisionRow } from '../audit-trail/decision-row.view.js';
import type { PublicNames } from '../sharing-decision/sharing-decisions.reader.js';
import type { CaseTrail } from './case-trail.reader.js';
import { noticeRow } from './notice-row.view.js';

/** The tab "Sharing" of a case: what was shared, who was told of corrections. Only the holder may record a decision, and a closed case offers none. */
export function caseSharingView({ summary, decisions, notices }: CaseTrail, names: PublicNames, viewer: Member) {
  const { caseId, holderOrganisationId, closed } = summary;
  return {
    caseId,
    caseHeader: caseHeaderView(summary, 'sharing'),
    canRecord: !closed && holderOrganisationId === viewer.organisationId && viewer.role !== 'auditor',
    decisions: decisions.decisions.map((entry) => decisionRow(entry, names)),
    notices: notices.map((notice) => noticeRow(notice, names)),
    olderDecisions: decisions.next && `/cases/${caseId}/sharing?decisions=${decisions.next}`,
  };
}
