import { londonDate, londonInstant, RuleBroken } from '#kernel';
import type { RiskUrgency } from '../code-lists/work-codes.js';
import { isOverdue } from '../decision-clock.policies.js';
import { OPEN_STATES, SENT_STATES, type OfReferral, type StepRules } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { RiskCommand } from './risk.commands.js';
import type { RiskTaskRaised } from './risk.events.js';

/**
 * Hours within which those who are told act when somebody may be in danger (mission §6.2). By the clock on the wall, and not
 * working hours: danger keeps none.
 */
const IMMEDIATE_HOURS = 4;

/** Telling named members that the risk has changed, on any side, as long as the referral is open; and what was done about it. */
export const riskRules: StepRules<RiskCommand> = {
  ReportRiskChange: {
    side: 'either',
    from: OPEN_STATES,
    refusal: 'referral-not-open',
    take: ({ at, urgency, trend, what, recipients }, referral, of) => {
      const sides = [referral.referrerOrganisationId, referral.recipientOrganisationId];
      if (recipients.length === 0) throw new RuleBroken('risk-change-needs-recipient');
      if (recipients.some(({ organisationId }) => !sides.includes(organisationId))) {
        throw new RuleBroken('risk-change-recipient-has-no-part');
      }
      const recipientIds = recipients.map(({ memberId }) => memberId);
      const actBy = actByOf(urgency, at);
      const data = { ...of, urgency, trend, what, recipientIds, ...(actBy === undefined ? {} : { actBy }) };
      return [{ type: 'RiskChangeReported', data }, ...(urgency === 'IMMEDIATE' ? taskOf(referral, at, of) : [])];
    },
  },
  // What was reported has to be acted on also when the referral is over meanwhile.
  ActOnRisk: {
    side: 'referrer',
    from: SENT_STATES,
    refusal: 'referral-not-open',
    take: ({ what }, { riskTaskAt }, of) => {
      if (riskTaskAt === undefined) throw new RuleBroken('no-risk-task');
      if (what.trim() === '') throw new RuleBroken('risk-task-needs-words');
      return [{ type: 'RiskTaskDone', data: { ...of, what } }];
    },
  },
};

/** By when something has to be done about a risk reported at `at`; undefined where the next review is soon enough. */
function actByOf(urgency: RiskUrgency, at: Date): string | undefined {
  if (urgency === 'ROUTINE') return undefined;
  if (urgency === 'IMMEDIATE') return immediate(at);
  return londonInstant(londonDate(at), '23:59').toISOString();
}

const immediate = (at: Date): string => new Date(at.getTime() + IMMEDIATE_HOURS * 3_600_000).toISOString();

/** A task that runs is not put off by another report; one that was missed is on record as that, and there is another. */
function taskOf({ riskTaskAt }: KnownReferral, at: Date, of: OfReferral): RiskTaskRaised[] {
  if (riskTaskAt !== undefined && !isOverdue(momentOf(riskTaskAt), at)) return [];
  return [{ type: 'RiskTaskRaised', data: { ...of, dueAt: immediate(at) } }];
}

const momentOf = (dueAt: string) => ({ dueOn: londonDate(new Date(dueAt)), dueAt });
