import type { IsoDate } from '#kernel';
import type { Adjustment } from '../code-lists/referral-codes.js';
import type { PartnerSupport } from '../code-lists/work-codes.js';
import type { Done } from '../phase.js';

export type AgreePlan = Done & {
  readonly type: 'AgreePlan';
  readonly aims: string;
  readonly sessionsPlanned: number;
  readonly adjustments: readonly Adjustment[];
  readonly reviewOn: IsoDate;
};

export type StartIntervention = Done & {
  readonly type: 'StartIntervention';
  readonly partnerSupport: PartnerSupport;
  readonly notLinkedReason?: string | undefined;
};

export type InterventionCommand = AgreePlan | StartIntervention;
