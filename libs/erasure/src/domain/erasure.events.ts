import { open, pseudonym, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type { Ground, HoldReason, RecordKind, RequestSource } from './erasure.codes.js';
import type { LiftReason } from './lift-reasons.js';

/** What was decided for one kind of record. */
export interface DecidedItem {
  readonly record: RecordKind;
  readonly ground: Ground;
}

/** Somebody wants what is recorded about a person erased; the answer is due within a month (UK GDPR Article 12(3)). Names nobody. */
export type ErasureRequested = DomainEvent<
  'ErasureRequested',
  {
    readonly erasureId: string;
    readonly personId: string;
    readonly source: RequestSource;
    readonly records: readonly RecordKind[];
    readonly requestedOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly requestedBy: string;
  }
>;

/** For each kind of record it was decided whether it is erased, and on which ground. Nothing is erased yet. */
export type ErasureDecided = DomainEvent<
  'ErasureDecided',
  {
    readonly erasureId: string;
    readonly personId: string;
    readonly items: readonly DecidedItem[];
    readonly decidedOn: IsoDate;
    readonly decidedBy: string;
  }
>;

/** A second person, who neither asked nor decided, confirmed the decision. From here on it is carried out. */
export type ErasureConfirmed = DomainEvent<
  'ErasureConfirmed',
  {
    readonly erasureId: string;
    readonly personId: string;
    readonly records: readonly RecordKind[];
    readonly confirmedOn: IsoDate;
    readonly confirmedBy: string;
  }
>;

/** The keys were destroyed: what is personal in these records can never be read again, by anybody. */
export type SubjectKeyShredded = DomainEvent<
  'SubjectKeyShredded',
  {
    readonly erasureId: string;
    readonly personId: string;
    readonly records: readonly RecordKind[];
    readonly shreddedOn: IsoDate;
  }
>;

/** Read models, searches, drafts and kept forms are free of it, too: all of them were made anew or thrown away. */
export type ErasureCompleted = DomainEvent<
  'ErasureCompleted',
  { readonly erasureId: string; readonly personId: string; readonly completedOn: IsoDate }
>;

/** Nothing about the person may be erased for the time being. */
export type LegalHoldPlaced = DomainEvent<
  'LegalHoldPlaced',
  {
    readonly holdId: string;
    readonly personId: string;
    readonly reason: HoldReason;
    readonly placedOn: IsoDate;
    readonly placedBy: string;
  }
>;

/** The reason for a hold is gone; `reason` says how. Before it was asked for, nothing did. */
export type LegalHoldLifted = DomainEvent<
  'LegalHoldLifted',
  {
    readonly holdId: string;
    readonly personId: string;
    readonly reason?: LiftReason;
    readonly liftedOn: IsoDate;
    readonly liftedBy: string;
  }
>;

export type ErasureEvent =
  | ErasureRequested
  | ErasureDecided
  | ErasureConfirmed
  | SubjectKeyShredded
  | ErasureCompleted
  | LegalHoldPlaced
  | LegalHoldLifted;

const ofErasure = { erasureId: open, personId: pseudonym };
const ofHold = { holdId: open, personId: pseudonym };

export const erasureEventTypes: EventTypes<ErasureEvent> = {
  ErasureRequested: {
    version: 1,
    fields: { ...ofErasure, source: open, records: open, requestedOn: open, dueOn: open, requestedBy: pseudonym },
  },
  ErasureDecided: { version: 1, fields: { ...ofErasure, items: open, decidedOn: open, decidedBy: pseudonym } },
  ErasureConfirmed: { version: 1, fields: { ...ofErasure, records: open, confirmedOn: open, confirmedBy: pseudonym } },
  SubjectKeyShredded: { version: 1, fields: { ...ofErasure, records: open, shreddedOn: open } },
  ErasureCompleted: { version: 1, fields: { ...ofErasure, completedOn: open } },
  LegalHoldPlaced: { version: 1, fields: { ...ofHold, reason: open, placedOn: open, placedBy: pseudonym } },
  LegalHoldLifted: { version: 1, fields: { ...ofHold, reason: open, liftedOn: open, liftedBy: pseudonym } },
};
