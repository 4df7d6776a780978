import type { Barrier, DomainEvent, IsoDate } from '#kernel';
import type { DeclineReason } from '../code-lists/decline-reasons.js';
import type { ExpectedWait, SafeToTell, Start } from '../code-lists/referral-codes.js';
import type { OfReferral } from '../phase.js';

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

export type TriageEvent =
  ReferralAcknowledged | InformationRequested | InformationProvided | ReferralAccepted | ReferralDeclined;
