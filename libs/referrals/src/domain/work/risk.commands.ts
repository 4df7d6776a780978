import type { RiskTrend } from '../code-lists/waiting-codes.js';
import type { RiskUrgency } from '../code-lists/work-codes.js';
import type { Done } from '../phase.js';

/** A member who is to be told, as the members' register has them. */
export interface Recipient {
  readonly memberId: string;
  readonly organisationId: string;
}

export type ReportRiskChange = Done & {
  readonly type: 'ReportRiskChange';
  readonly urgency: RiskUrgency;
  readonly trend: RiskTrend;
  readonly what: string;
  readonly recipients: readonly Recipient[];
};

/** Says what was done about a risk that was reported as immediate. */
export type ActOnRisk = Done & { readonly type: 'ActOnRisk'; readonly what: string };

export type RiskCommand = ReportRiskChange | ActOnRisk;
