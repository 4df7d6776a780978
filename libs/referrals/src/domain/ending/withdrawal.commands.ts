import type { WithdrawalReason } from '../code-lists/withdrawal-reasons.js';
import type { Done } from '../phase.js';

export type Withdraw = Done & {
  readonly type: 'Withdraw';
  readonly reason: WithdrawalReason;
  readonly referrerAgreed: boolean;
  readonly note?: string | undefined;
};
