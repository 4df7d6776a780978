import type { SignedIn } from '#access';
import { sharerOf, sharingDetails, sharingErrors, type ProposedSharing, type SharingForm } from '#sharing';
import { fieldError, type FieldError } from '#web';
import { referralsRules } from '../referrals.rules.js';
import { REFERRAL_ITEMS } from './shared-by-draft.js';

/**
 * The sharing decision that goes with a referral: with its service's intake, for the referral, today. It is one in part
 * as soon as something that a referral can hold is left out or held back.
 */
export function proposedSharing(
  form: SharingForm,
  recipientOrganisationId: string,
  signed: Pick<SignedIn, 'member' | 'today'>,
): ProposedSharing {
  const all = REFERRAL_ITEMS.every((item) => form.items.includes(item));
  const details = sharingDetails(form, {
    decision: all && !form.withheld ? 'SHARE' : 'PARTIAL',
    recipientOrganisationIds: [recipientOrganisationId],
    recipientRole: 'SERVICE_INTAKE',
    purpose: 'REFERRAL_TO_SERVICE',
  });
  return { details, sharer: sharerOf(signed), decidedOn: signed.today };
}

/** What to correct in the sharing section: what a referral needs and can hold first, then the rules of sharing itself. */
export function sharingSectionErrors(form: SharingForm, sharing: ProposedSharing): FieldError[] {
  const items: readonly string[] = form.items;
  if (!items.includes('IDENTITY') || !items.includes('RISK_SUMMARY')) {
    return [itemsError(referralsRules['sharing-leaves-out-needed'], 'sharing-leaves-out-needed'), ...others(sharing)];
  }
  const held: readonly string[] = REFERRAL_ITEMS;
  if (items.some((item) => !held.includes(item))) {
    return [
      itemsError('Select only what a referral holds: identity, accommodation, needs and risk summary', 'not-held'),
      ...others(sharing),
    ];
  }
  return sharingErrors(sharing);
}

/** The rest, while it is not said what is shared: what is held back follows from that. */
const others = (sharing: ProposedSharing): FieldError[] =>
  sharingErrors(sharing).filter(({ field }) => field !== 'items' && field !== 'withheld');

const itemsError = (text: string, code: string): FieldError => fieldError('items', text, code);
