import { fieldError, type FieldError } from '#web';
import type { Accept } from '../domain/referral.commands.js';
import { referralsRules } from '../referrals.rules.js';
import type { StepFacts } from '../step/step-facts.js';
import type { AcceptReferralForm } from './accept-referral.form.js';

/** The fields from the top of the page to its end. */
export const ACCEPT_FIELDS = ['start', 'waitReason', 'expectedWait', 'riskHolderId', 'conflictChecked', 'note'];

/** Who was named and is nobody: on neither side, as the rules say. */
const NOBODY = { memberId: '', organisationId: '' };

/** What a form says of a yes, with whoever holds the risk as the members' register has them. */
export async function acceptanceIn(
  { start, conflictChecked, expectedWait, waitReason, riskHolderId, note }: AcceptReferralForm,
  facts: Pick<StepFacts, 'member'>,
): Promise<Omit<Accept, 'type' | 'at' | 'by'>> {
  const riskHolder = riskHolderId === undefined ? undefined : ((await facts.member(riskHolderId)) ?? NOBODY);
  return { start, conflictChecked, expectedWait, waitReason, riskHolder, note };
}

/** What a place on the waiting list needs besides what its fields say: the decider's rules, beside the fields. */
export function acceptErrors(sound: Partial<AcceptReferralForm>): FieldError[] {
  if (sound.start !== 'WAITING_LIST') return [];
  return [
    ...(sound.waitReason === undefined ? [errorAt('waitReason', 'wait-needs-reason')] : []),
    ...(sound.expectedWait === undefined ? [errorAt('expectedWait', 'wait-needs-band')] : []),
    ...(sound.riskHolderId === undefined ? [errorAt('riskHolderId', 'risk-holder-needed')] : []),
  ];
}

const errorAt = (field: string, code: keyof typeof referralsRules): FieldError =>
  fieldError(field, referralsRules[code], code);
