import { fieldError, type FieldError, type Refused } from '#web';
import { WITHDRAWAL_GROUPS, withdrawalGroupOf } from '../domain/code-lists/withdrawal-reasons.js';
import type { OpenReferral } from '../referral-page/referral.reader.js';
import { stepForm } from '../referral-page/step-form.view.js';
import { referralsRules } from '../referrals.rules.js';
import { SELECTABLE_REASONS, type WithdrawReferralForm } from './withdraw-referral.form.js';

/** The page on which a referral is taken back; reasons stand under their groups. */
export function withdrawReferralView(open: OpenReferral, refused?: Refused) {
  return {
    ...stepForm(open, refused),
    side: open.side,
    otherSide: open.side === 'recipient' ? open.referrerName : open.service.name,
    reasons: WITHDRAWAL_GROUPS.codes.flatMap(({ code, label }) => reasonsOf(code, label)).map(firstNamed),
  };
}

interface ReasonItem {
  readonly id?: string;
  readonly value?: string;
  readonly text?: string;
  readonly divider?: string;
}

/** The error summary leads to `#reason`; a divider has the first place, where that id would go by itself. */
const firstNamed = (item: ReasonItem, index: number): ReasonItem => (index === 1 ? { id: 'reason', ...item } : item);

/** Radios have no groups of their own: a divider names each. */
function reasonsOf(group: string, title: string): ReasonItem[] {
  const reasons = SELECTABLE_REASONS.codes.filter(({ code }) => withdrawalGroupOf(code) === group);
  return reasons.length === 0
    ? []
    : [{ divider: title }, ...reasons.map(({ code, label }) => ({ value: code, text: label }))];
}

/** What to correct once each field passed: the service has to say that the referrer agreed. */
export function withdrawalErrors({ referrerAgreed }: WithdrawReferralForm, { side }: OpenReferral): FieldError[] {
  if (side !== 'recipient' || referrerAgreed) return [];
  const rule = 'referrer-must-agree';
  return [fieldError('referrerAgreed', referralsRules[rule], rule)];
}
