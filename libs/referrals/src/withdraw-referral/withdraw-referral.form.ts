import { CheckboxField, CodeField, LongTextField, RevisionField } from '#web';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../domain/code-lists/withdrawal-reasons.js';

/** The reasons that people can choose: the one that is kept for drafts is recorded by discarding one. */
export const SELECTABLE_REASONS = {
  ...WITHDRAWAL_REASONS,
  codes: WITHDRAWAL_REASONS.codes.filter(({ code }) => code !== 'DRAFT_DISCARDED'),
};

/** Why a referral is taken back. A service also says that the referrer agreed. */
export class WithdrawReferralForm {
  @CodeField(SELECTABLE_REASONS, { required: 'Select why the referral is withdrawn' })
  reason!: WithdrawalReason;

  @CheckboxField({ label: 'The referrer agreed; needed when the service withdraws' })
  referrerAgreed!: boolean;

  @LongTextField({ label: 'The note', max: 2000, noContactDetails: true })
  note?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class WithdrawReferralPageForm extends WithdrawReferralForm {
  @RevisionField()
  seenRevision!: string;
}
