import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type { SealScope, UnsealReason } from './seal.codes.js';

type Of = { caseId: string; personId: string; sealId: string };

/** Somebody who keeps the rules of information asked to seal entries, or the case, because a court said so. */
export type SealProposed = DomainEvent<
  'SealProposed',
  Of & {
    scope: SealScope;
    entryIds: readonly string[];
    orderReference: string;
    court: string;
    orderedOn: IsoDate;
    /** The last day of the seal; open-ended without. */
    until?: IsoDate;
    /** The member who asked: another one has to approve. */
    proposedBy: string;
  }
>;

/** A second person approved: from now on nobody sees what is sealed, and few that there is anything. */
export type RecordSealed = DomainEvent<
  'RecordSealed',
  Of & { scope: SealScope; entryIds: readonly string[]; until?: IsoDate }
>;

/** A second person did not approve. */
export type SealDeclined = DomainEvent<'SealDeclined', Of>;

/** Somebody asked to lift a seal before its day, because the order has ended. */
export type UnsealProposed = DomainEvent<'UnsealProposed', Of & { proposedBy: string }>;

/** The seal ended: what was sealed is seen again by those who might see it before. */
export type RecordUnsealed = DomainEvent<'RecordUnsealed', Of & { because: UnsealReason }>;

export type SealEvent = SealProposed | RecordSealed | SealDeclined | UnsealProposed | RecordUnsealed;

const ofSeal = { caseId: pseudonym, personId: pseudonym, sealId: open };
const sensitive = special('personId');

export const sealEventTypes: EventTypes<SealEvent> = {
  SealProposed: {
    version: 1,
    fields: {
      ...ofSeal,
      scope: open,
      entryIds: pseudonym,
      orderReference: sensitive,
      court: sensitive,
      orderedOn: sensitive,
      until: open,
      proposedBy: open,
    },
  },
  RecordSealed: { version: 1, fields: { ...ofSeal, scope: open, entryIds: pseudonym, until: open } },
  SealDeclined: { version: 1, fields: ofSeal },
  UnsealProposed: { version: 1, fields: { ...ofSeal, proposedBy: open } },
  RecordUnsealed: { version: 1, fields: { ...ofSeal, because: open } },
};
