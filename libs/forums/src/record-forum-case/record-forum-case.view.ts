import type { SignedIn } from '#access';
import { caseHeaderView, type CaseSummary } from '#case-file';
import type { OrganisationEntry } from '#directory';
import { caseworkOrganisations, RELEASE_METHODS, sharerOf, sharingFieldsView } from '#sharing';
import type { Refused } from '#web';
import { FORUMS, MARAC_CRITERIA, RISK_TOOLS, type MaracCriterion } from '../domain/code-lists/index.js';

/** What the page shows: the case, who could be told, and today. */
export interface RecordForumCaseData {
  readonly summary: CaseSummary;
  readonly organisations: readonly OrganisationEntry[];
  readonly signed: Pick<SignedIn, 'member' | 'today'>;
}

/** What a criterion means (domain §2.2), for those who choose. */
const HINTS: Readonly<Record<MaracCriterion, string>> = {
  PROFESSIONAL_JUDGEMENT: 'You are seriously concerned, whatever the score. Say why below',
  VISIBLE_HIGH_RISK: 'A score of 14 or more',
  POTENTIAL_ESCALATION: 'Incidents become more frequent or more severe',
  MARAC_REPEAT: 'Any abuse within 12 months of the last MARAC referral of the same two people',
};

/** The template's arguments, with what was typed when the form comes back. */
export function recordForumCaseView({ summary, organisations, signed }: RecordForumCaseData, refused?: Refused) {
  const others = caseworkOrganisations(organisations, signed.member.organisationId);
  return {
    caseId: summary.caseId,
    caseHeader: caseHeaderView(summary, 'forums'),
    forums: FORUMS.codes,
    criteria: MARAC_CRITERIA.codes.map((each) => ({ ...each, hint: HINTS[each.code] })),
    riskTools: RISK_TOOLS.codes,
    organisations: others.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
    releaseMethods: RELEASE_METHODS.codes,
    today: signed.today,
    sharingFields: sharingFieldsView(sharerOf(signed), signed.today, { withheld: true }),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
