import type { BriefService } from '#directory';
import { BodyRefused, fieldError, type FieldError } from '#web';
import { brokenDeclineRules } from '../domain/triage/decline.policies.js';
import type { OpenReferral } from '../referral-page/referral.reader.js';
import { sharedIn } from '../referral-page/referral.reader.js';
import { rounds } from '../referral-page/rounds.view.js';
import { referralsRules } from '../referrals.rules.js';
import { declineIn, type DeclineReferralForm } from './decline-referral.form.js';

/** The field that answers to each rule. */
const FIELDS: Readonly<Record<string, string>> = {
  'decline-needs-reason': 'reasons',
  'decline-needs-criterion': 'criterionIds',
  'criterion-needs-eligibility-reason': 'reasons',
  'criterion-not-published': 'criterionIds',
  'decline-needs-barrier': 'barriers',
  'ask-before-declining-for-information': 'reasons',
  'person-does-not-know': 'safeToTellPerson',
  'alternative-is-this-service': 'alternativeServiceId',
  'decline-needs-adjustments': 'adjustmentsConsidered',
};

/** The fields from the top of the page to its end. */
export const DECLINE_FIELDS = [
  ...['reasons', 'criterionIds', 'barriers', 'adjustmentsConsidered', 'alternative', 'alternativeServiceId'],
  ...['alternativeText', 'safeToTellPerson', 'note'],
];

const isRule = (rule: string): rule is keyof typeof referralsRules => Object.hasOwn(referralsRules, rule);

/** What counts as said where a field has an error of its own: nothing that a rule would find fault with, where there is such. */
const UNANSWERED: DeclineReferralForm = {
  ...{ reasons: [], criterionIds: [], barriers: [], adjustmentsConsidered: '' },
  ...{ alternative: 'NONE', safeToTellPerson: 'NO' },
};

/**
 * What to correct in a decline beside what each field says: the decider's rules, and an alternative that was chosen but
 * not named. One error a field. What of the form is not sound is left out of `sound`.
 */
export function declineErrors(
  sound: Partial<DeclineReferralForm>,
  open: OpenReferral,
  services: readonly BriefService[],
): FieldError[] {
  const form = { ...UNANSWERED, ...sound };
  const { serviceId } = open.entry;
  const { version, criteria } = open.service.criteria;
  const published = { version, criterionIds: criteria.map(({ criterionId }) => criterionId) };
  const referral = { serviceId, subjectAware: sharedIn(open).subjectAware, rounds: rounds(open.steps).length };
  const broken = brokenDeclineRules({ ...declineIn(form), published }, referral).filter(isRule);
  const errors = broken.map((rule) => fieldError(FIELDS[rule] ?? 'reasons', referralsRules[rule], rule));
  return [...errors, ...unnamedAlternative(form, services)].filter(isFirstOfItsField);
}

function unnamedAlternative(form: DeclineReferralForm, services: readonly BriefService[]): FieldError[] {
  const { alternative, alternativeServiceId, alternativeText } = form;
  if (alternative === 'SERVICE' && !services.some(({ serviceId }) => serviceId === alternativeServiceId)) {
    return [fieldError('alternativeServiceId', 'Select the service that you suggest', 'required')];
  }
  return alternative === 'OTHER' && !alternativeText
    ? [fieldError('alternativeText', 'Enter the alternative that you suggest', 'required')]
    : [];
}

const isFirstOfItsField = ({ field }: FieldError, index: number, all: readonly FieldError[]): boolean =>
  all.findIndex((error) => error.field === field) === index;

/** The same for an API body: throws `BodyRefused` (422) with a pointer for each error. */
export function refuseDecline(errors: readonly FieldError[]): void {
  const faults = errors.map(({ field, text, code }) => ({ pointer: `/${field}`, detail: text, code }));
  if (faults.length > 0) throw new BodyRefused(faults);
}
