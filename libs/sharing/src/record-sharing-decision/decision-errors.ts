import type { SignedIn } from '#access';
import type { FieldError } from '#web';
import type { RecordSharingDecisionForm } from './record-sharing-decision.form.js';
import { sharerOf } from './sharer-of.js';
import { sharingDetails } from './sharing-details.js';
import { sharingErrors } from './sharing-errors.js';
import { UNANSWERED_SHARING } from './sharing.form.js';

/** A decision that is not said counts as one to share, which needs the most. */
const UNANSWERED: Omit<RecordSharingDecisionForm, 'decidedOn'> = {
  ...UNANSWERED_SHARING,
  decision: 'SHARE',
  recipientOrganisationIds: [],
  recipientRole: 'SERVICE_INTAKE',
  purpose: 'REFERRAL_TO_SERVICE',
};

/** What to correct in a decision on its own beside what each field says; what is not sound is left out of `sound`. */
export function decisionErrors(
  sound: Partial<RecordSharingDecisionForm>,
  signed: Pick<SignedIn, 'member' | 'today'>,
): FieldError[] {
  const form = { ...UNANSWERED, decidedOn: signed.today, ...sound };
  return sharingErrors({ details: sharingDetails(form, form), decidedOn: form.decidedOn, sharer: sharerOf(signed) });
}
