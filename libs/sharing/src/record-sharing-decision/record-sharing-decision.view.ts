import type { SignedIn } from '#access';
import { caseHeaderView, type CaseSummary } from '#case-file';
import type { OrganisationEntry } from '#directory';
import type { Refused } from '#web';
import { RECIPIENT_ROLES, RELEASE_METHODS, SHARING_DECISIONS, SHARING_PURPOSES } from '../domain/code-lists/index.js';
import { caseworkOrganisations } from './casework-organisations.js';
import { sharerOf } from './sharer-of.js';
import { sharingFieldsView } from './sharing-fields.view.js';

/** What the page shows: the case, who could be shared with, and today. */
export interface RecordSharingDecisionData {
  readonly summary: CaseSummary;
  readonly organisations: readonly OrganisationEntry[];
  readonly signed: Pick<SignedIn, 'member' | 'today'>;
}

/** The template's arguments, with what was typed when the form comes back. */
export function recordSharingDecisionView(
  { summary, organisations, signed }: RecordSharingDecisionData,
  refused?: Refused,
) {
  const others = caseworkOrganisations(organisations, signed.member.organisationId);
  return {
    caseId: summary.caseId,
    caseHeader: caseHeaderView(summary, 'sharing'),
    decisions: SHARING_DECISIONS.codes,
    organisations: others.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
    recipientRoles: RECIPIENT_ROLES.codes,
    purposes: SHARING_PURPOSES.codes,
    releaseMethods: RELEASE_METHODS.codes,
    today: signed.today,
    sharingFields: sharingFieldsView(sharerOf(signed), signed.today),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
