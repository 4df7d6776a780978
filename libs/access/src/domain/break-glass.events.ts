import {
  codeList,
  open,
  personal,
  pseudonym,
  type CodeOf,
  type DomainEvent,
  type EventTypes,
  type IsoDate,
} from '#kernel';

/** Why somebody has to see a case that they have no part in. */
export const BREAK_GLASS_REASONS = codeList('break-glass-reason', {
  IMMEDIATE_DANGER: 'Somebody is in danger now',
  PERSON_PRESENT: 'The person referred is here, and we have to act',
  OUT_OF_HOURS: 'It cannot wait, and nobody who works on the case can be reached',
  POLICE_REQUEST: 'The police or a court need it today',
});
export type BreakGlassReason = CodeOf<typeof BREAK_GLASS_REASONS>;

/** What whoever looked at it afterwards found. */
export const BREAK_GLASS_OUTCOMES = codeList('break-glass-outcome', {
  JUSTIFIED: 'It was justified',
  NOT_JUSTIFIED: 'It was not justified',
  FOLLOW_UP: 'It needs a follow-up',
});
export type BreakGlassOutcome = CodeOf<typeof BREAK_GLASS_OUTCOMES>;

/**
 * Somebody opened one case in an emergency, for an hour. Until when, and by when somebody else has to look at it, is fixed
 * here: a later rule cannot change it. What they wrote is theirs to answer for, and goes when their own data goes.
 */
export type BreakGlassUsed = DomainEvent<
  'BreakGlassUsed',
  {
    breakGlassId: string;
    memberId: string;
    organisationId: string;
    caseId: string;
    holderOrganisationId: string;
    reason: BreakGlassReason;
    explanation: string;
    usedAt: string;
    until: string;
    reviewDueOn: IsoDate;
  }
>;

/** Somebody else looked at it, and says why they found what they found. The note goes when the reviewer's own data goes. */
export type BreakGlassReviewed = DomainEvent<
  'BreakGlassReviewed',
  { breakGlassId: string; outcome: BreakGlassOutcome; note: string; reviewedBy: string; reviewedOn: IsoDate }
>;

export type BreakGlassEvent = BreakGlassUsed | BreakGlassReviewed;

export const breakGlassEventTypes: EventTypes<BreakGlassEvent> = {
  BreakGlassUsed: {
    version: 1,
    fields: {
      breakGlassId: open,
      memberId: pseudonym,
      organisationId: open,
      caseId: open,
      holderOrganisationId: open,
      reason: open,
      explanation: personal('memberId'),
      usedAt: open,
      until: open,
      reviewDueOn: open,
    },
  },
  BreakGlassReviewed: {
    version: 1,
    fields: {
      breakGlassId: open,
      outcome: open,
      note: personal('reviewedBy'),
      reviewedBy: pseudonym,
      reviewedOn: open,
    },
  },
};
