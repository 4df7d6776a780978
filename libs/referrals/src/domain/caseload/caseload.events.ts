import type { DomainEvent } from '#kernel';

/**
 * A worker was given a referral, written together with its `CaseAllocated`. It puts all that a worker is given into one
 * order, so that two managers never both give the last place under the cap. How the work ends is the referral's to say.
 */
export type CaseloadPlaceTaken = DomainEvent<
  'CaseloadPlaceTaken',
  { readonly workerId: string; readonly referralId: string }
>;

export type CaseloadEvent = CaseloadPlaceTaken;
