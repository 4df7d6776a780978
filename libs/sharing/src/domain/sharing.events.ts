import { open, personal, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type {
  ConsentGiver,
  ConsentNotSoughtReason,
  ConsentResult,
  CorrectionCause,
  CorrectionKind,
  DataCategory,
  Gateway,
  LawfulBasis,
  NotInformedReason,
  PersonInformed,
  RecallReason,
  RecipientRole,
  ReleaseMethod,
  SharingDecision,
  SharingPurpose,
} from './code-lists/index.js';

/** What made somebody decide. A decision taken on its own is triggered by the case. */
export interface SharingTrigger {
  readonly kind: 'case' | 'referral' | 'forum-referral';
  readonly id: string;
}

/** What a person says when they decide: the mandatory fields of domain §7.5 that this release records. */
export interface SharingDetails {
  readonly decision: SharingDecision;
  readonly items: readonly DataCategory[];
  readonly recipientOrganisationIds: readonly string[];
  readonly recipientRole: RecipientRole;
  readonly purpose: SharingPurpose;
  /** Article 6, Article 9 and Schedule 1 codes together. */
  readonly lawfulBases: readonly LawfulBasis[];
  readonly gateway?: Gateway;
  /** Why the adult is "at risk" in the narrow sense of Schedule 1 paragraph 18. */
  readonly atRiskBasis?: string;
  /** Why sharing is, or is not, needed. */
  readonly necessity: string;
  /** Why this much, to this recipient, now; for a decision not to share, how the risk of not sharing is met. */
  readonly proportionality: string;
  /** What is held back when sharing in part. */
  readonly withheld?: string;
  /** When a deferred decision is taken up again. */
  readonly reviewOn?: IsoDate;
  readonly consentFrom: ConsentGiver;
  readonly consentResult: ConsentResult;
  readonly consentNotSoughtReason?: ConsentNotSoughtReason;
  /** Why sharing goes ahead against a refusal. */
  readonly overrideReason?: string;
  readonly personInformed: PersonInformed;
  readonly notInformedReason?: NotInformedReason;
}

/**
 * An organisation decided whether to share what it holds about the person referred. Says which kinds of data, never the
 * data. Who decided, in which role, is in the envelope. Holds nothing about a survivor beyond the fact of a consent.
 */
export type SharingDecided = DomainEvent<
  'SharingDecided',
  SharingDetails & {
    readonly sharingId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly about: 'PERSON_REFERRED';
    readonly sharerOrganisationId: string;
    /** Fixed at the time of the decision, so that a later change of the lists cannot rewrite it. */
    readonly specialCategory: boolean;
    readonly offenceData: boolean;
    readonly consentSought: boolean;
    readonly trigger: SharingTrigger;
    readonly decidedOn: IsoDate;
  }
>;

/** The recipients got what was decided. Whether they read it is in the read log, not here. */
export type InformationReleased = DomainEvent<
  'InformationReleased',
  {
    readonly sharingId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly items: readonly DataCategory[];
    readonly recipientOrganisationIds: readonly string[];
    readonly method: ReleaseMethod;
    readonly releasedOn: IsoDate;
  }
>;

/**
 * A recipient confirmed that it has what was released or, with `noticeId`, that it knows of a correction or a recall and
 * has acted on it. One event for each recipient.
 */
export type ReleaseAcknowledged = DomainEvent<
  'ReleaseAcknowledged',
  {
    readonly sharingId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly recipientOrganisationId: string;
    readonly noticeId?: string;
  }
>;

/**
 * A recipient was told that something it had been given is wrong. `correctionId` is the event that corrected it. Which
 * entry it is, and what it said, is not repeated: the recipient has it.
 */
export type RecipientNotifiedOfCorrection = DomainEvent<
  'RecipientNotifiedOfCorrection',
  {
    readonly sharingId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly noticeId: string;
    readonly correctionId: string;
    readonly recipientOrganisationId: string;
    readonly kind: CorrectionKind;
    readonly cause: CorrectionCause;
    /** The day on which the thing that is wrong was recorded: how the recipient finds it in its own records. */
    readonly recordedOn: IsoDate;
  }
>;

/** The sharer asked the recipients to use it no more. They see the decision no longer; what they know they know. */
export type ReleaseRecalled = DomainEvent<
  'ReleaseRecalled',
  {
    readonly sharingId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly noticeId: string;
    readonly recipientOrganisationIds: readonly string[];
    readonly reason: RecallReason;
    readonly recalledOn: IsoDate;
  }
>;

export type SharingEvent =
  SharingDecided | InformationReleased | ReleaseAcknowledged | RecipientNotifiedOfCorrection | ReleaseRecalled;

export const sharingEventTypes: EventTypes<SharingEvent> = {
  SharingDecided: {
    version: 1,
    fields: {
      sharingId: open,
      caseId: pseudonym,
      personId: pseudonym,
      about: open,
      decision: open,
      items: open,
      sharerOrganisationId: open,
      recipientOrganisationIds: open,
      recipientRole: open,
      purpose: open,
      lawfulBases: open,
      gateway: open,
      atRiskBasis: special('personId'),
      necessity: special('personId'),
      proportionality: special('personId'),
      withheld: special('personId'),
      reviewOn: open,
      specialCategory: open,
      offenceData: open,
      consentSought: open,
      consentFrom: personal('personId'),
      consentResult: personal('personId'),
      consentNotSoughtReason: personal('personId'),
      overrideReason: special('personId'),
      personInformed: personal('personId'),
      notInformedReason: personal('personId'),
      trigger: pseudonym,
      decidedOn: open,
    },
  },
  InformationReleased: {
    version: 1,
    fields: {
      sharingId: open,
      caseId: pseudonym,
      personId: pseudonym,
      items: open,
      recipientOrganisationIds: open,
      method: open,
      releasedOn: open,
    },
  },
  ReleaseAcknowledged: {
    version: 1,
    fields: {
      sharingId: open,
      caseId: pseudonym,
      personId: pseudonym,
      recipientOrganisationId: open,
      noticeId: open,
    },
  },
  RecipientNotifiedOfCorrection: {
    version: 1,
    fields: {
      sharingId: open,
      caseId: pseudonym,
      personId: pseudonym,
      noticeId: open,
      correctionId: open,
      recipientOrganisationId: open,
      kind: open,
      cause: open,
      recordedOn: open,
    },
  },
  ReleaseRecalled: {
    version: 1,
    fields: {
      sharingId: open,
      caseId: pseudonym,
      personId: pseudonym,
      noticeId: open,
      recipientOrganisationIds: open,
      reason: open,
      recalledOn: open,
    },
  },
};
