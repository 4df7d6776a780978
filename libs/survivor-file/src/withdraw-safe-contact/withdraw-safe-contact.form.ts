import { CodeField } from '#web';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../domain/code-lists/index.js';

/** Why a way must not be used any more. */
export class WithdrawSafeContactForm {
  @CodeField(WITHDRAWAL_REASONS, { required: 'Select why it must not be used' })
  reason!: WithdrawalReason;
}
