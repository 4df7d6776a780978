import type { DomainEvent, IsoDate } from '#kernel';
import type { ContactResult, ContactWay } from '../code-lists/contact-codes.js';
import type { OfReferral } from '../phase.js';

/** Somebody tried to reach the person. How and with what result, and never what was said. */
export type ContactAttempted = DomainEvent<
  'ContactAttempted',
  OfReferral & {
    readonly attempt: number;
    readonly on: IsoDate;
    readonly way: ContactWay;
    readonly result: ContactResult;
    /** Whoever tried looked first at how this person can be contacted without harm to anybody. */
    readonly safetyChecked: true;
  }
>;

export type ContactEvent = ContactAttempted;
