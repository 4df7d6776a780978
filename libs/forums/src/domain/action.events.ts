import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type { ActionCategory, ActionOutcome, ActionSubject } from './code-lists/index.js';

/** A forum asked one organisation to do one thing by a date. The text must not say where a survivor is. */
export type ActionRaised = DomainEvent<
  'ActionRaised',
  {
    readonly actionId: string;
    readonly caseId: string;
    readonly personId: string;
    readonly forumReferralId: string;
    readonly text: string;
    readonly category: ActionCategory;
    readonly subject: ActionSubject;
    readonly ownerOrganisationId: string;
    readonly dueOn: IsoDate;
    /** The date of the meeting, which may lie before the day it was written down. */
    readonly raisedOn: IsoDate;
    readonly raisedByOrganisationId: string;
  }
>;

/** The owner took it on. Until then nobody does: a forum cannot oblige an agency (domain §0.8). */
export type ActionAccepted = DomainEvent<'ActionAccepted', { readonly actionId: string; readonly acceptedOn: IsoDate }>;

/** The owner will not do it. Nobody owns it now; the forum has to ask somebody else. */
export type ActionRejected = DomainEvent<
  'ActionRejected',
  { readonly actionId: string; readonly rejectedOn: IsoDate; readonly reason: string; readonly personId: string }
>;

/** The organisation that raised it agreed a later date. The date first agreed stays on record. */
export type ActionExtended = DomainEvent<
  'ActionExtended',
  {
    readonly actionId: string;
    readonly personId: string;
    readonly dueOn: IsoDate;
    readonly previousDueOn: IsoDate;
    readonly originalDueOn: IsoDate;
    readonly reason: string;
  }
>;

/** The owner did it. Whether that was on time follows from the due date of that moment. */
export type ActionCompleted = DomainEvent<
  'ActionCompleted',
  {
    readonly actionId: string;
    readonly personId: string;
    readonly completedOn: IsoDate;
    readonly outcome: ActionOutcome;
    readonly evidence: string;
  }
>;

/** The owner tried and could not. Says what is done instead. */
export type ActionNotAchieved = DomainEvent<
  'ActionNotAchieved',
  {
    readonly actionId: string;
    readonly personId: string;
    readonly endedOn: IsoDate;
    readonly reason: string;
    readonly alternative: string;
  }
>;

export type ActionEvent =
  ActionRaised | ActionAccepted | ActionRejected | ActionExtended | ActionCompleted | ActionNotAchieved;

export const actionEventTypes: EventTypes<ActionEvent> = {
  ActionRaised: {
    version: 1,
    fields: {
      actionId: open,
      caseId: pseudonym,
      personId: pseudonym,
      forumReferralId: open,
      text: special('personId'),
      category: special('personId'),
      subject: open,
      ownerOrganisationId: open,
      dueOn: open,
      raisedOn: open,
      raisedByOrganisationId: open,
    },
  },
  ActionAccepted: { version: 1, fields: { actionId: open, acceptedOn: open } },
  ActionRejected: {
    version: 1,
    fields: { actionId: open, personId: pseudonym, rejectedOn: open, reason: special('personId') },
  },
  ActionExtended: {
    version: 1,
    fields: {
      actionId: open,
      personId: pseudonym,
      dueOn: open,
      previousDueOn: open,
      originalDueOn: open,
      reason: special('personId'),
    },
  },
  ActionCompleted: {
    version: 1,
    fields: {
      actionId: open,
      personId: pseudonym,
      completedOn: open,
      outcome: open,
      evidence: special('personId'),
    },
  },
  ActionNotAchieved: {
    version: 1,
    fields: {
      actionId: open,
      personId: pseudonym,
      endedOn: open,
      reason: special('personId'),
      alternative: special('personId'),
    },
  },
};
