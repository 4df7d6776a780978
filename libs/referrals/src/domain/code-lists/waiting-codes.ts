import { codeList, type CodeOf } from '#kernel';

/** Why somebody who was taken on has to wait. */
export const WAIT_REASONS = codeList('wait-reason', {
  NO_PLACE: 'No place is free',
  NO_SUITABLE_SLOT: 'No place that suits the person is free',
  GROUP_NOT_STARTED: 'The next group has not started',
  NOT_READY: 'The person is suitable but not ready yet',
  ADJUSTMENT: 'An adjustment is being arranged',
  SAFETY: 'Safety work has to come first',
});
export type WaitReason = CodeOf<typeof WAIT_REASONS>;

/** How the risk stands against the last time somebody looked. */
export const RISK_TRENDS = codeList('risk-trend', { LOWER: 'Lower', SAME: 'The same', HIGHER: 'Higher' });
export type RiskTrend = CodeOf<typeof RISK_TRENDS>;
