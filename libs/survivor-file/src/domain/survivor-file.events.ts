import type { DomainEvent, IsoDate } from '#kernel';
import type {
  AddressStatus,
  ConsultationReason,
  ContactChannel,
  EmittingSystem,
  IncidentSource,
  NotConfirmedReason,
  PlaceKind,
  SafetyStep,
  Weekday,
  WishSubject,
  WithdrawalReason,
} from './code-lists/index.js';

/** An advice service began to keep a survivor's file. Says which cases it belongs to, and of the survivor nothing at all. */
export type SurvivorFileOpened = DomainEvent<
  'SurvivorFileOpened',
  { survivorFileId: string; caseIds: readonly string[]; advocateOrganisationId: string; openedOn: IsoDate }
>;

/** What the survivor is called. A changed name is recorded anew; earlier ones still lead to them, and stay. */
export type SurvivorNameRecorded = DomainEvent<
  'SurvivorNameRecorded',
  { survivorFileId: string; name: string; recordedOn: IsoDate }
>;

/** An advocate has the file from now on. */
export type AdvocateAssigned = DomainEvent<
  'AdvocateAssigned',
  { survivorFileId: string; memberId: string; organisationId: string; assignedOn: IsoDate }
>;

/** An advocate no longer has the file. What they read before stays read. */
export type AdvocateEnded = DomainEvent<
  'AdvocateEnded',
  { survivorFileId: string; memberId: string; endedOn: IsoDate }
>;

/**
 * The survivor said by which way, on which days and in which hours they can be reached without danger, or that a way must
 * never be used (`isSafe` false). Said anew for the same `contactId`, it is confirmed again. Voicemail, post and the name of
 * the agency are forbidden unless they were allowed.
 */
export type SafeContactSet = DomainEvent<
  'SafeContactSet',
  {
    survivorFileId: string;
    contactId: string;
    channel: ContactChannel;
    value: string;
    isSafe: boolean;
    days: readonly Weekday[];
    /** Wall clock in England and Wales, `HH:mm`; `until` is the first minute that is no longer safe. */
    from?: string;
    until?: string;
    codeWord?: string;
    alias?: string;
    mustNotKnow?: string;
    isMailAllowed: boolean;
    isVoicemailAllowed: boolean;
    isAgencyNameAllowed: boolean;
    needsInterpreterNotFromFamily: boolean;
    isDeviceShared: boolean;
    /** ISO instants. */
    confirmedAt: string;
    expiresAt: string;
    setBy: string;
  }
>;

/** A way must not be used any more. */
export type SafeContactWithdrawn = DomainEvent<
  'SafeContactWithdrawn',
  { survivorFileId: string; contactId: string; reason: WithdrawalReason; withdrawnOn: IsoDate }
>;

/** Nobody confirmed a way again in time: it counts as unsafe. Put on record by the clock, once. */
export type SafeContactExpired = DomainEvent<
  'SafeContactExpired',
  { survivorFileId: string; contactId: string; expiredAt: string }
>;

/** A place where the survivor or a child of theirs is to be found. Confidential until somebody says otherwise. */
export type AddressRecorded = DomainEvent<
  'AddressRecorded',
  {
    survivorFileId: string;
    addressId: string;
    kind: PlaceKind;
    address: string;
    postcode?: string;
    status: AddressStatus;
    recordedOn: IsoDate;
  }
>;

/** Who knows of a place changed. It becomes confidential again only where every incident about it was not confirmed. */
export type AddressStatusChanged = DomainEvent<
  'AddressStatusChanged',
  { survivorFileId: string; addressId: string; status: AddressStatus; changedOn: IsoDate }
>;

/** What the survivor wants, in their words, as the advocate heard it. */
export type WishRecorded = DomainEvent<
  'WishRecorded',
  { survivorFileId: string; wishId: string; about: WishSubject; wish: string; saidOn: IsoDate }
>;

/** The survivor no longer wants it. In force at once; what was lawful before stays lawful (domain §13, case 10). */
export type WishWithdrawn = DomainEvent<
  'WishWithdrawn',
  { survivorFileId: string; wishId: string; withdrawnOn: IsoDate }
>;

/** One step of a safety incident and when it is due, an ISO instant. */
export interface StepDue {
  readonly step: SafetyStep;
  readonly dueAt: string;
}

/** The person referred knows, or may know, where the survivor is. Clocks run from the moment somebody became aware. */
export type SafetyIncidentRaised = DomainEvent<
  'SafetyIncidentRaised',
  {
    survivorFileId: string;
    incidentId: string;
    addressId?: string;
    source: IncidentSource;
    account: string;
    awareAt: string;
    steps: readonly StepDue[];
  }
>;

/** A step of a safety incident is done. */
export type SafetyStepDone = DomainEvent<
  'SafetyStepDone',
  { survivorFileId: string; incidentId: string; step: SafetyStep; doneAt: string; doneBy: string }
>;

/** The survivor was told of an incident: by a way that was on record as safe, or in person where none is named. */
export type SurvivorTold = DomainEvent<
  'SurvivorTold',
  { survivorFileId: string; incidentId: string; contactId?: string; toldAt: string; toldBy: string }
>;

/** What gave the whereabouts away was found, or that it cannot be. A code: free text would say more of it. */
export type LeakSourceNamed = DomainEvent<
  'LeakSourceNamed',
  { survivorFileId: string; incidentId: string; system: EmittingSystem; namedAt: string; namedBy: string }
>;

/**
 * It turned out that the person referred does not know. The steps in `endedSteps` need not be done any more. The place stays
 * compromised until somebody decides otherwise, and ways said before stay closed until the survivor was asked.
 */
export type SafetyIncidentNotConfirmed = DomainEvent<
  'SafetyIncidentNotConfirmed',
  {
    survivorFileId: string;
    incidentId: string;
    reason: NotConfirmedReason;
    account: string;
    endedSteps: readonly SafetyStep[];
    closedAt: string;
    closedBy: string;
  }
>;

/** Somebody who is not an advocate of the file said why they have to look into it, and may for an hour. */
export type SurvivorFileConsulted = DomainEvent<
  'SurvivorFileConsulted',
  {
    survivorFileId: string;
    memberId: string;
    organisationId: string;
    reason: ConsultationReason;
    explanation: string;
    until: string;
  }
>;

/** A message for the survivor was kept back by the gate, by this rule. Somebody has to decide what to do instead. */
export type MessageHeldBack = DomainEvent<
  'MessageHeldBack',
  { survivorFileId: string; messageId: string; way: string; rule: string; heldAt: string }
>;

/** An advocate dealt with a message that was kept back. */
export type HeldMessageDealtWith = DomainEvent<
  'HeldMessageDealtWith',
  { survivorFileId: string; messageId: string; dealtWithOn: IsoDate }
>;

export type SurvivorFileEvent =
  | SurvivorFileOpened
  | SurvivorNameRecorded
  | AdvocateAssigned
  | AdvocateEnded
  | SafeContactSet
  | SafeContactWithdrawn
  | SafeContactExpired
  | AddressRecorded
  | AddressStatusChanged
  | WishRecorded
  | WishWithdrawn
  | SafetyIncidentRaised
  | SafetyStepDone
  | SurvivorTold
  | LeakSourceNamed
  | SafetyIncidentNotConfirmed
  | SurvivorFileConsulted
  | MessageHeldBack
  | HeldMessageDealtWith;
