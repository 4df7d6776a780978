import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type {
  Channel,
  Clarification,
  Exemption,
  ExtensionCause,
  IdentityCheck,
  ItemDecision,
  Recipient,
  RefusalGround,
  ReleaseWay,
} from './subject-access.codes.js';

/** Which request, and who made it: every event of the stream carries both. */
interface OfRequest {
  readonly requestId: string;
  readonly personId: string;
}

/** A person referred asked for what is recorded about them (UK GDPR Article 15); who they are was checked. Names nobody. */
export type SubjectAccessRequested = DomainEvent<
  'SubjectAccessRequested',
  OfRequest & {
    readonly receivedOn: IsoDate;
    readonly channel: Channel;
    readonly identity: IdentityCheck;
    readonly dueOn: IsoDate;
    readonly recordedBy: string;
  }
>;

/** The person was asked what they mean. Until they answer, the clock stands still (Data (Use and Access) Act 2025). */
export type ClarificationAsked = DomainEvent<
  'ClarificationAsked',
  OfRequest & { readonly about: Clarification; readonly askedOn: IsoDate }
>;

/** The person answered; the clock runs on, later by the days it stood. */
export type ClarificationReceived = DomainEvent<
  'ClarificationReceived',
  OfRequest & { readonly receivedOn: IsoDate; readonly dueOn: IsoDate }
>;

/** The answer takes two months more, and the person was told so and why. */
export type DeadlineExtended = DomainEvent<
  'DeadlineExtended',
  OfRequest & { readonly cause: ExtensionCause; readonly toldOn: IsoDate; readonly dueOn: IsoDate }
>;

/** An entry of the log that is to be decided on: its event's id, and whether it is about somebody else, too. */
export interface CollectedItem {
  readonly itemId: string;
  readonly isThirdParty: boolean;
}

/** What is recorded about the person was looked up, as far as the log went then. Holds ids, never content. */
export type BundleCollected = DomainEvent<
  'BundleCollected',
  OfRequest & {
    /** Position in the log, in decimal digits. */
    readonly upTo: string;
    readonly items: readonly CollectedItem[];
    readonly collectedOn: IsoDate;
  }
>;

/** Somebody looked at one item and decided on it. A later decision on the same item takes its place. */
export type ItemDecided = DomainEvent<
  'ItemDecided',
  OfRequest & {
    readonly itemId: string;
    readonly decision: ItemDecision;
    /** What is blacked out, by the names of the fields; empty unless the item is included in part. */
    readonly withheldFields: readonly string[];
    readonly exemption?: Exemption;
    readonly reason?: string;
    readonly decidedOn: IsoDate;
    readonly decidedBy: string;
  }
>;

/** A second person, who decided on no item, approved the bundle as it stands. Nothing in it changes any more. */
export type BundleApproved = DomainEvent<
  'BundleApproved',
  OfRequest & { readonly approvedOn: IsoDate; readonly approvedBy: string }
>;

/** How many items were given, given in part and withheld. */
export interface BundleCounts {
  readonly included: number;
  readonly redacted: number;
  readonly withheld: number;
}

/** The bundle was given out. Says to whom, by which way and which bytes, nothing of what is in them. */
export type BundleReleased = DomainEvent<
  'BundleReleased',
  OfRequest & {
    readonly recipient: Recipient;
    readonly way: ReleaseWay;
    readonly counts: BundleCounts;
    /** SHA-256 of the documents, as 64 hexadecimal digits. */
    readonly pdfDigest: string;
    readonly jsonDigest: string;
    readonly releasedOn: IsoDate;
    readonly releasedBy: string;
  }
>;

/** The request was refused as a whole. */
export type SubjectAccessRefused = DomainEvent<
  'SubjectAccessRefused',
  OfRequest & {
    readonly ground: RefusalGround;
    readonly reason: string;
    readonly refusedOn: IsoDate;
    readonly refusedBy: string;
  }
>;

export type SubjectAccessEvent =
  | SubjectAccessRequested
  | ClarificationAsked
  | ClarificationReceived
  | DeadlineExtended
  | BundleCollected
  | ItemDecided
  | BundleApproved
  | BundleReleased
  | SubjectAccessRefused;

const ofRequest = { requestId: open, personId: pseudonym };

export const subjectAccessEventTypes: EventTypes<SubjectAccessEvent> = {
  SubjectAccessRequested: {
    version: 1,
    fields: { ...ofRequest, receivedOn: open, channel: open, identity: open, dueOn: open, recordedBy: pseudonym },
  },
  ClarificationAsked: { version: 1, fields: { ...ofRequest, about: open, askedOn: open } },
  ClarificationReceived: { version: 1, fields: { ...ofRequest, receivedOn: open, dueOn: open } },
  DeadlineExtended: { version: 1, fields: { ...ofRequest, cause: open, toldOn: open, dueOn: open } },
  BundleCollected: { version: 1, fields: { ...ofRequest, upTo: open, items: pseudonym, collectedOn: open } },
  ItemDecided: {
    version: 1,
    fields: {
      ...ofRequest,
      itemId: pseudonym,
      decision: open,
      withheldFields: open,
      exemption: open,
      reason: special('personId'),
      decidedOn: open,
      decidedBy: pseudonym,
    },
  },
  BundleApproved: { version: 1, fields: { ...ofRequest, approvedOn: open, approvedBy: pseudonym } },
  BundleReleased: {
    version: 1,
    fields: {
      ...ofRequest,
      recipient: open,
      way: open,
      counts: open,
      pdfDigest: open,
      jsonDigest: open,
      releasedOn: open,
      releasedBy: pseudonym,
    },
  },
  SubjectAccessRefused: {
    version: 1,
    fields: { ...ofRequest, ground: open, reason: special('personId'), refusedOn: open, refusedBy: pseudonym },
  },
};
