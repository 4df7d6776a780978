import type { DomainEvent, IsoDate } from '#kernel';

/** The part of an organisation in a case. */
export type Part = 'holder' | 'recipient' | 'owner' | 'informed';

/**
 * What an event does to who has a part in which case, and to whose agreement is active. `sourceId` is the record by which
 * the organisation comes into the case: a part begins and ends by it, whatever other parts the organisation has.
 */
export type InvolvementChange =
  /** Organisations are meant to have a part, which has not begun: nothing was sent yet. */
  | {
      readonly change: 'named';
      readonly part: Part;
      readonly sourceId: string;
      readonly caseId: string;
      readonly organisationIds: readonly string[];
    }
  /** The part of everybody named begins with this event. */
  | { readonly change: 'begins'; readonly part: Part; readonly sourceId: string }
  /** It ends `days` after this event. */
  | { readonly change: 'ends'; readonly part: Part; readonly sourceId: string; readonly days: number }
  /** The case is about this person: what is kept from a member of the case is kept of the person as well. */
  | { readonly change: 'about'; readonly caseId: string; readonly personId: string }
  /** The organisation's information-sharing agreement is active from the start of this day. */
  | { readonly change: 'agreed'; readonly organisationId: string; readonly on: IsoDate }
  /** It is active no more, from the moment at which this was recorded. */
  | { readonly change: 'agreement-ends'; readonly organisationId: string }
  /** Every part in the case that nothing ends yet, but its holder's, ends with the day before this one. */
  | { readonly change: 'case-ends'; readonly caseId: string; readonly on: IsoDate }
  /** The parts that the case's end on that day ended go on. */
  | { readonly change: 'case-resumes'; readonly caseId: string; readonly on: IsoDate };

/** What a context's events do to involvement, by event type. Pure, and from the event alone. */
export type Involvements = Readonly<Record<string, (data: never) => readonly InvolvementChange[]>>;

/** Declares one event's effect with its data typed: `...involvementOf<CaseOpened>('CaseOpened', ({ caseId }) => …)`. */
export const involvementOf = <Event extends DomainEvent>(
  type: Event['type'],
  changes: (data: Event['data']) => readonly InvolvementChange[],
): Involvements => ({ [type]: changes });

/**
 * How long an organisation may still read its own part of a case after that part has ended: a month, in which it can answer
 * whoever asked it, put a mistake right and answer a request about what it wrote (UK GDPR art 12(3)). That a record is
 * kept for longer, for a claim, is no reason for everybody to go on reading it (art 5(1)(b) and (c), 25(2)): audit does that.
 */
export const FINISHING_DAYS = 31;

/**
 * How long an organisation may read what it was let have, from its release: the twelve months for which agencies flag
 * what they learn of each other (domain §1.2), one day over for leap years. Released anew, it begins anew.
 */
export const INFORMED_DAYS = 366;
