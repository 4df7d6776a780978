import type { AccommodationType, Barrier, DomainEvent, IsoDate, Need } from '#kernel';
import type { DeclineReason } from './code-lists/decline-reasons.js';
import type {
  Adjustment,
  CriterionResult,
  ExpectedWait,
  ReferralClock,
  SafeToTell,
  Start,
  SubjectAwareness,
  Urgency,
} from './code-lists/referral-codes.js';
import type { WithdrawalReason } from './code-lists/withdrawal-reasons.js';

/** Which referral, and whom its free text is about: every event of the stream carries both. */
interface OfReferral {
  readonly referralId: string;
  readonly personId: string;
}

/** A referrer started a referral of a person in a case to one service. Nothing has been shared yet; the answers are not facts until sent. */
export type ReferralDrafted = DomainEvent<
  'ReferralDrafted',
  OfReferral & {
    readonly caseId: string;
    readonly serviceId: string;
    readonly referrerOrganisationId: string;
    readonly recipientOrganisationId: string;
    /** The areas the service covered when the referral was started, so that gaps can be counted by area. */
    readonly serviceAreas: readonly string[];
  }
>;

/** One criterion as it came out for this person. */
export interface CheckedCriterion {
  readonly criterionId: string;
  readonly result: CriterionResult;
}

/** The referrer held the person's needs against the service's published criteria before sending. A result is advice, never a refusal. */
export type EligibilityChecked = DomainEvent<
  'EligibilityChecked',
  OfReferral & {
    readonly criteriaVersion: number;
    readonly results: readonly CheckedCriterion[];
    /** Why the referrer goes on although a criterion is not met. */
    readonly goAheadReason?: string;
  }
>;

/** The dates by which the service must act, worked out once: a later change of policy cannot rewrite what was due. */
export interface SubmissionClock {
  readonly startsOn: IsoDate;
  readonly acknowledgeBy: IsoDate;
  readonly decideBy: IsoDate;
}

/**
 * The referral was sent. Holds exactly what the service was shown, section by section, and nothing else of the case;
 * the decision to share it is in the stream of `sharingId`, written in the same append.
 */
export type ReferralSubmitted = DomainEvent<
  'ReferralSubmitted',
  OfReferral & {
    readonly caseId: string;
    readonly serviceId: string;
    readonly sharingId: string;
    readonly person: { readonly name: string; readonly dateOfBirth?: IsoDate };
    readonly needs: readonly Need[];
    readonly accommodation: { readonly type?: AccommodationType; readonly expectedStayWeeks?: number };
    readonly riskSummary: string;
    readonly reason: string;
    readonly subjectAware: SubjectAwareness;
    readonly adjustments: readonly Adjustment[];
    readonly adjustmentsNote?: string;
    readonly urgency: Urgency;
    readonly clock: SubmissionClock;
  }
>;

/** The service confirmed that it has the referral and is considering it. */
export type ReferralAcknowledged = DomainEvent<'ReferralAcknowledged', OfReferral>;

/** One thing the service needs to know. */
export interface Question {
  readonly questionId: string;
  readonly text: string;
}

/** The service asked before deciding. The decision clock stands still until the answers come. */
export type InformationRequested = DomainEvent<
  'InformationRequested',
  OfReferral & {
    readonly round: number;
    readonly questions: readonly Question[];
    readonly clock: { readonly stoppedOn: IsoDate; readonly workingDaysLeft: number; readonly answerBy: IsoDate };
  }
>;

/** What the referrer can say to one question: an answer, or that the information cannot be had. */
export type Answer =
  | { readonly questionId: string; readonly answer: string }
  | { readonly questionId: string; readonly unavailable: true };

/** The referrer answered every question of the round. The decision clock runs again with the days it had left. */
export type InformationProvided = DomainEvent<
  'InformationProvided',
  OfReferral & {
    readonly round: number;
    readonly answers: readonly Answer[];
    readonly clock: { readonly restartedOn: IsoDate; readonly decideBy: IsoDate };
  }
>;

/** The service took the person on, now or from its waiting list. The next date is fixed here. */
export type ReferralAccepted = DomainEvent<
  'ReferralAccepted',
  OfReferral & {
    readonly serviceId: string;
    readonly start: Start;
    /** Someone looked for a conflict of interest and for a survivor at the same service or site, and found none. */
    readonly conflictChecked: true;
    /** With `NOW`: by when the service first tries to reach the person. */
    readonly firstContactDueOn?: IsoDate;
    /** With `WAITING_LIST`: by when the place on the list is looked at again. */
    readonly waitReviewDueOn?: IsoDate;
    readonly expectedWait?: ExpectedWait;
    readonly note?: string;
  }
>;

/** Where else the person might be helped. */
export type Alternative =
  | { readonly kind: 'SERVICE'; readonly serviceId: string }
  | { readonly kind: 'OTHER'; readonly text: string }
  | { readonly kind: 'NONE' };

/** The service could not take the person on. A business fact, not an error: reasons and barriers feed the accessibility gaps. */
export type ReferralDeclined = DomainEvent<
  'ReferralDeclined',
  OfReferral & {
    readonly serviceId: string;
    readonly reasons: readonly DeclineReason[];
    readonly barriers: readonly Barrier[];
    /** The criteria that were not met, of `criteriaVersion`; both only with an eligibility reason. */
    readonly criterionIds: readonly string[];
    readonly criteriaVersion?: number;
    readonly safeToTellPerson: SafeToTell;
    readonly alternative: Alternative;
    /** What the service thought of changing, and under what change it would have said yes. */
    readonly adjustmentsConsidered: string;
    readonly note?: string;
  }
>;

/** The referral was taken back by the referrer, or by the service with the referrer's agreement; or a draft was thrown away. */
export type ReferralWithdrawn = DomainEvent<
  'ReferralWithdrawn',
  OfReferral & {
    readonly reason: WithdrawalReason;
    /** True when the service recorded it and the referrer had agreed. */
    readonly referrerAgreed?: true;
    readonly note?: string;
  }
>;

/** A day passed by whose end something had to be done. Recorded once, so that reports do not depend on when they are read. */
export type DeadlineMissed = DomainEvent<
  'DeadlineMissed',
  OfReferral & { readonly clock: ReferralClock; readonly dueOn: IsoDate }
>;

export type ReferralEvent =
  | ReferralDrafted
  | EligibilityChecked
  | ReferralSubmitted
  | ReferralAcknowledged
  | InformationRequested
  | InformationProvided
  | ReferralAccepted
  | ReferralDeclined
  | ReferralWithdrawn
  | DeadlineMissed;
