import type { FieldError, Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { CaseFile } from '../case-page/case-page.query.js';
import type { DisclosureRow } from '../disclosure.row.js';
import { disclosureView } from '../case-page/entries.view.js';
import { SAFETY_ANSWERS } from '../domain/case.codes.js';

/** What somebody reads whose reference leads to no case of their organisation. */
export const noSuchCase: FieldError = {
  field: 'toReference',
  text: 'No case that your organisation holds has this reference. Check it, or open a case about that person first',
  href: '#toReference',
  code: 'no-such-case',
};

/** The disclosure to move: on record and not marked as a mistake yet. */
export function movableDisclosure({ disclosures }: CaseFile, disclosureId: string): DisclosureRow | undefined {
  return disclosures.find((each) => each.disclosureId === disclosureId && !each.mistake);
}

/** The form that moves a disclosure to another case, with the disclosure itself. */
export function reattributeDisclosureView(
  { summary, revision }: CaseFile,
  disclosure: DisclosureRow,
  refused?: Refused,
) {
  const { disclosureId, title, happened, account } = disclosureView(disclosure);
  const form = { ...caseFormView(summary, refused), ...seenRevisionView(revision, refused) };
  return { ...form, safetyAnswers: SAFETY_ANSWERS.codes, disclosure: { disclosureId, title, happened, account } };
}
