import type { DomainEvent, IsoDate } from '#kernel';
import type { ReferralClock } from './code-lists/referral-codes.js';
import type { OfReferral } from './phase.js';

/** A day passed by whose end something had to be done, or the moment by which it had to be done on that day (`dueAt`, an ISO instant). Recorded once, so that reports do not depend on when they are read. */
export type DeadlineMissed = DomainEvent<
  'DeadlineMissed',
  OfReferral & { readonly clock: ReferralClock; readonly dueOn: IsoDate; readonly dueAt?: string }
>;
