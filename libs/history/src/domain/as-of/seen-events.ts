import type { DomainEvent, IsoDate } from '#kernel';
import type { SeenWorkEvent } from './seen-work-events.js';

/**
 * What the time machine reads of other contexts' events, and nothing more: a field that is not here can change without a
 * change here. `events-seen.ts` compiles only while every context still writes what is read.
 */
export type SeenEvent =
  SeenPersonEvent | SeenCaseEvent | SeenReferralEvent | SeenForumEvent | SeenActionEvent | SeenSharingEvent;

/** An event on its way into the view: with the London date on which it happened. */
export type Seen<Event extends DomainEvent = SeenEvent> = Event & { readonly on: IsoDate };

export type SeenPersonEvent =
  | DomainEvent<
      'PersonRegistered',
      {
        personId: string;
        givenName: string;
        familyName: string;
        dateOfBirth?: IsoDate;
        aliases: readonly string[];
        language?: string;
        interpreterNeeded: boolean;
      }
    >
  | DomainEvent<
      'PersonDetailsCorrected',
      {
        givenName: string;
        familyName: string;
        dateOfBirth?: IsoDate;
        language?: string;
        interpreterNeeded: boolean;
        corrected: readonly string[];
        reason: string;
      }
    >
  | DomainEvent<'AliasAdded', { alias: string }>
  | DomainEvent<'NeedRecorded', { need: string; source: string; since?: IsoDate }>
  | DomainEvent<'NeedEnded', { need: string }>
  | DomainEvent<'NeedCorrected', { need: string; reason: string }>
  | DomainEvent<'AccommodationCorrected', { accommodationId: string; reason: string }>
  | DomainEvent<
      'AccommodationStarted',
      {
        accommodationId: string;
        type: string;
        tenure: string;
        since: IsoDate;
        expectedStayWeeks?: number;
        organisationId?: string;
      }
    >
  | DomainEvent<'AccommodationEnded', { accommodationId: string; endedOn: IsoDate }>
  | DomainEvent<'PersonsMerged', { personId: string; keptPersonId: string; mergedPersonId: string }>
  | DomainEvent<'MergeReversed', { personId: string; keptPersonId: string; mergedPersonId: string }>;

export type SeenCaseEvent =
  | DomainEvent<'CaseOpened', { caseId: string; holderOrganisationId: string; reason: string; openedOn: IsoDate }>
  | DomainEvent<'PersonJoinedCase', { role: string }>
  | DomainEvent<
      'DisclosureRecorded',
      {
        disclosureId: string;
        status: string;
        abuseTypes: readonly string[];
        account: string;
        heardBy: string;
        grade: string;
      }
    >
  | DomainEvent<'DisclosureReattributed', { disclosureId: string }>
  | DomainEvent<'EntryCorrected', { entryId: string; reason: string }>
  | DomainEvent<'AssessmentFlagged', { assessmentId: string }>
  | DomainEvent<'AssessmentUpheld', { assessmentId: string }>
  | DomainEvent<'SurvivorSafetyChecked', { disclosureId: string; answer: string }>
  | DomainEvent<
      'RiskAssessed',
      { assessmentId: string; tool: string; score?: number; level: string; assessorRole: string; assessedOn: IsoDate }
    >;

export type SeenReferralEvent =
  | SeenWorkEvent
  | DomainEvent<
      'ReferralDrafted',
      { referralId: string; serviceId: string; referrerOrganisationId: string; recipientOrganisationId: string }
    >
  | DomainEvent<
      'ReferralSubmitted',
      {
        referralId: string;
        urgency: string;
        subjectAware: string;
        reason: string;
        riskSummary: string;
        clock: { readonly acknowledgeBy: IsoDate; readonly decideBy: IsoDate };
      }
    >
  | DomainEvent<'ReferralAcknowledged', { referralId: string }>
  | DomainEvent<
      'InformationRequested',
      { referralId: string; clock: { readonly answerBy: IsoDate; readonly workingDaysLeft: number } }
    >
  | DomainEvent<'InformationProvided', { referralId: string; clock: { readonly decideBy: IsoDate } }>
  | DomainEvent<
      'ReferralAccepted',
      {
        referralId: string;
        start: string;
        firstContactDueOn?: IsoDate;
        waitReviewDueOn?: IsoDate;
        expectedWait?: string;
      }
    >
  | DomainEvent<
      'ReferralDeclined',
      { referralId: string; reasons: readonly string[]; barriers: readonly string[]; adjustmentsConsidered: string }
    >
  | DomainEvent<'ReferralWithdrawn', { referralId: string; reason: string }>
  | DomainEvent<'DeadlineMissed', { referralId: string; clock: string; dueOn: IsoDate }>;

export type SeenForumEvent =
  | DomainEvent<
      'ForumReferralSubmitted',
      {
        forumReferralId: string;
        forum: string;
        criteria: readonly string[];
        reason?: string;
        riskTool?: string;
        riskScore?: number;
        referredOn: IsoDate;
        referrerOrganisationId: string;
      }
    >
  | DomainEvent<'CaseHeard', { forumReferralId: string; heardOn: IsoDate; attendedOrganisationIds: readonly string[] }>;

export type SeenActionEvent =
  | DomainEvent<
      'ActionRaised',
      {
        actionId: string;
        forumReferralId: string;
        text: string;
        category: string;
        ownerOrganisationId: string;
        dueOn: IsoDate;
        raisedOn: IsoDate;
      }
    >
  | DomainEvent<'ActionAccepted', { actionId: string; acceptedOn: IsoDate }>
  | DomainEvent<'ActionRejected', { actionId: string; rejectedOn: IsoDate; reason: string }>
  | DomainEvent<'ActionExtended', { actionId: string; dueOn: IsoDate; originalDueOn: IsoDate }>
  | DomainEvent<'ActionCompleted', { actionId: string; completedOn: IsoDate; outcome: string; evidence: string }>
  | DomainEvent<'ActionNotAchieved', { actionId: string; endedOn: IsoDate; reason: string; alternative: string }>;

export type SeenSharingEvent =
  | DomainEvent<
      'SharingDecided',
      {
        sharingId: string;
        decision: string;
        items: readonly string[];
        sharerOrganisationId: string;
        recipientOrganisationIds: readonly string[];
        purpose: string;
        lawfulBases: readonly string[];
        consentFrom: string;
        consentResult: string;
        personInformed: string;
        decidedOn: IsoDate;
      }
    >
  | DomainEvent<
      'InformationReleased',
      { sharingId: string; items: readonly string[]; recipientOrganisationIds: readonly string[]; releasedOn: IsoDate }
    >
  | DomainEvent<
      'RecipientNotifiedOfCorrection',
      { sharingId: string; noticeId: string; recipientOrganisationId: string; kind: string }
    >
  | DomainEvent<'ReleaseAcknowledged', { sharingId: string; recipientOrganisationId: string; noticeId?: string }>
  | DomainEvent<'ReleaseRecalled', { sharingId: string; recalledOn: IsoDate; reason: string }>;
