import { BodyRefused, fieldError, type FieldError } from '#web';
import { brokenSharingRules, type ProposedSharing } from '../domain/sharing.policies.js';
import { sharingRules } from '../sharing.rules.js';

/** The field of a form that answers to a rule. A rule that is not here is about no single field. */
const FIELDS: Partial<Record<keyof typeof sharingRules, string>> = {
  'sharing-items-missing': 'items',
  'sharing-recipient-missing': 'recipientOrganisationIds',
  'sharing-with-own-organisation': 'recipientOrganisationIds',
  'sharing-necessity-missing': 'necessity',
  'sharing-proportionality-missing': 'proportionality',
  'sharing-consent-reason-missing': 'consentNotSoughtReason',
  'sharing-not-informed-reason-missing': 'notInformedReason',
  'sharing-review-date-missing': 'reviewOn',
  'sharing-review-date-past': 'reviewOn',
  'sharing-lawful-basis-missing': 'article6',
  'sharing-special-category-condition-missing': 'article9',
  'sharing-schedule-1-condition-missing': 'schedule1',
  'sharing-offence-data-condition-missing': 'schedule1',
  'sharing-official-authority-not-held': 'schedule1',
  'sharing-recognised-interest-not-in-force': 'article6',
  'sharing-recognised-interest-public-authority': 'article6',
  'sharing-legitimate-interests-public-authority': 'article6',
  'sharing-at-risk-basis-missing': 'atRiskBasis',
  'sharing-consent-basis-without-consent': 'article6',
  'sharing-override-reason-missing': 'overrideReason',
  'sharing-withheld-note-missing': 'withheld',
};

const isRule = (rule: string): rule is keyof typeof sharingRules => Object.hasOwn(sharingRules, rule);

/**
 * What to correct in a form that shares, once each field passed its own rules: one error a field, in the order of the
 * page. The rules are the decider's own, so that a form which passes here is not refused there.
 */
export function sharingErrors(sharing: ProposedSharing): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const rule of brokenSharingRules(sharing)) {
    const field = isRule(rule) ? FIELDS[rule] : undefined;
    if (!isRule(rule) || field === undefined || errors.has(field)) continue;
    const anchor = field === 'reviewOn' ? 'reviewOn-day' : field;
    errors.set(field, fieldError(field, sharingRules[rule], rule, anchor));
  }
  return [...errors.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The fields of `sharing-fields.njk` from top to end: a summary lists errors in the order in which people meet them. */
export const SHARING_FIELDS = [
  ...['items', 'article6', 'article9', 'schedule1', 'atRiskBasis', 'gateway', 'necessity', 'proportionality'],
  ...[
    'consentFrom',
    'consentResult',
    'consentNotSoughtReason',
    'overrideReason',
    'personInformed',
    'notInformedReason',
  ],
];
const ON_THE_PAGE = ['withheld', 'reviewOn', 'recipientOrganisationIds', ...SHARING_FIELDS];
const placeOf = ({ field }: FieldError): number => ON_THE_PAGE.indexOf(field);

/** The same for an API body: throws `BodyRefused` (422) with a pointer for each error. */
export function refuseUnlawful(sharing: ProposedSharing): void {
  const faults = sharingErrors(sharing).map(({ field, text, code }) => ({ pointer: `/${field}`, detail: text, code }));
  if (faults.length > 0) throw new BodyRefused(faults);
}
