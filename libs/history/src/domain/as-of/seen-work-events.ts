import type { DomainEvent, IsoDate } from '#kernel';

/** A clock that runs again: what has to be done, and by when. */
interface Running {
  readonly clock: string;
  readonly dueOn: IsoDate;
}

/** What the time machine reads of a referral once it was decided: a challenge, holds, the work and how it ended. */
export type SeenWorkEvent =
  | DomainEvent<'DeclineChallenged', { referralId: string; reviewDueOn: IsoDate }>
  | DomainEvent<'ChallengeUpheld', { referralId: string; decideBy: IsoDate }>
  | DomainEvent<'ChallengeDismissed', { referralId: string }>
  | DomainEvent<'ReferralHeld', { referralId: string; reviewDueOn: IsoDate }>
  | DomainEvent<'ReferralResumed', { referralId: string; to: string; restarted: readonly Running[] }>
  | DomainEvent<'ReferralWaitlisted', { referralId: string; expectedWait: string; reviewDueOn: IsoDate }>
  | DomainEvent<'WaitingListReviewed', { referralId: string; expectedWait: string; reviewDueOn: IsoDate }>
  | DomainEvent<'ReferralReady', { referralId: string; to: string; firstContactDueOn?: IsoDate }>
  | DomainEvent<'ContactAttempted', { referralId: string }>
  | DomainEvent<'AssessmentBegun', { referralId: string; assessmentDueOn: IsoDate }>
  | DomainEvent<'AssessmentCompleted', { referralId: string }>
  | DomainEvent<'InterventionStarted', { referralId: string }>
  | DomainEvent<'SessionPlanned', { referralId: string; feedbackDueOn?: IsoDate }>
  | DomainEvent<'SessionRescheduled', { referralId: string; feedbackDueOn?: IsoDate }>
  | DomainEvent<'SessionRecorded', { referralId: string; feedbackDueOn?: IsoDate }>
  | DomainEvent<'InterventionCompleted', { referralId: string }>
  | DomainEvent<'InterventionEnded', { referralId: string; onwardDueOn?: IsoDate }>
  | DomainEvent<'OnwardReferralLinked', { referralId: string }>
  | DomainEvent<'ReferralReopened', { referralId: string; to: string; running: readonly Running[] }>
  | DomainEvent<'ReferralMarkedInError', { referralId: string }>;
