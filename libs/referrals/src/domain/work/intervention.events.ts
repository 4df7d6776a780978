import type { DomainEvent, IsoDate } from '#kernel';
import type { Adjustment } from '../code-lists/referral-codes.js';
import type { PartnerSupport } from '../code-lists/work-codes.js';
import type { OfReferral } from '../phase.js';

/** The plan of the work: what for, how many sessions, and what is adapted to the person. A later plan takes its place. */
export type PlanAgreed = DomainEvent<
  'PlanAgreed',
  OfReferral & {
    readonly aims: string;
    readonly sessionsPlanned: number;
    readonly adjustments: readonly Adjustment[];
    readonly reviewOn: IsoDate;
  }
>;

/** The work itself began. Whether a partner or ex-partner has support was looked at first; who and where is never here. */
export type InterventionStarted = DomainEvent<
  'InterventionStarted',
  OfReferral & { readonly partnerSupport: PartnerSupport; readonly notLinkedReason?: string }
>;

export type InterventionEvent = PlanAgreed | InterventionStarted;
