import type { AccommodationType, DomainEvent, IsoDate, Need } from '#kernel';
import type { Adjustment, CriterionResult, SubjectAwareness, Urgency } from '../code-lists/referral-codes.js';
import type { OfReferral } from '../phase.js';

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
  /** On that day by this moment, as an ISO instant, where it is counted in hours; absent where the whole day counts. */
  readonly acknowledgeAt?: string;
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

export type SendingEvent = ReferralDrafted | EligibilityChecked | ReferralSubmitted;
