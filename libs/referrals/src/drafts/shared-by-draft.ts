import type { CaseSummary } from '#case-file';
import { RuleBroken } from '#kernel';
import type { DataCategory } from '#sharing';
import type { SharedSections } from '../domain/referral.commands.js';
import type { DraftDocument } from './draft-section.js';

/** What a referral can share: nothing else of the case is in it, so nothing else can be ticked. */
export const REFERRAL_ITEMS = [
  'IDENTITY',
  'ACCOMMODATION',
  'NEEDS',
  'RISK_SUMMARY',
] as const satisfies readonly DataCategory[];

/** Without these a service cannot act. */
const NEEDED: readonly DataCategory[] = ['IDENTITY', 'RISK_SUMMARY'];

/**
 * What the service will see: the draft's answers as far as the sharing decision covers them, and the name of the person.
 * Throws `RuleBroken` when the decision leaves out what a service needs.
 */
export function sharedByDraft(draft: DraftDocument, { personName, dateOfBirth }: CaseSummary): SharedSections {
  const items: readonly DataCategory[] = draft.sharing.items;
  if (!NEEDED.every((item) => items.includes(item))) throw new RuleBroken('sharing-leaves-out-needed');
  const { person, risk, awareness, reason } = draft;
  return {
    person: { name: personName, ...(dateOfBirth ? { dateOfBirth } : {}) },
    needs: items.includes('NEEDS') ? person.needs : [],
    accommodation: items.includes('ACCOMMODATION') ? accommodationOf(person) : {},
    riskSummary: risk.riskSummary,
    subjectAware: awareness.subjectAware,
    reason: reason.reason,
    urgency: reason.urgency,
    adjustments: reason.adjustments,
    ...(reason.adjustmentsNote ? { adjustmentsNote: reason.adjustmentsNote } : {}),
  };
}

function accommodationOf({
  accommodationType,
  expectedStayWeeks,
}: DraftDocument['person']): SharedSections['accommodation'] {
  return {
    ...(accommodationType ? { type: accommodationType } : {}),
    ...(expectedStayWeeks === undefined ? {} : { expectedStayWeeks }),
  };
}
