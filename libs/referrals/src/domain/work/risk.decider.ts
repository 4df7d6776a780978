import { londonDate, londonInstant, RuleBroken } from '#kernel';
import type { RiskUrgency } from '../code-lists/work-codes.js';
import { OPEN_STATES, type StepRules } from '../phase.js';
import type { RiskCommand } from './risk.commands.js';

/** Hours within which those who are told act when somebody may be in danger (mission §6.2). */
const IMMEDIATE_HOURS = 4;

/** Telling named members that the risk has changed: any side, as long as the referral is open. */
export const riskRules: StepRules<RiskCommand> = {
  ReportRiskChange: {
    side: 'either',
    from: OPEN_STATES,
    refusal: 'referral-not-open',
    take: ({ at, urgency, trend, what, recipients }, { referrerOrganisationId, recipientOrganisationId }, of) => {
      const sides = [referrerOrganisationId, recipientOrganisationId];
      if (recipients.length === 0) throw new RuleBroken('risk-change-needs-recipient');
      if (recipients.some(({ organisationId }) => !sides.includes(organisationId))) {
        throw new RuleBroken('risk-change-recipient-has-no-part');
      }
      const recipientIds = recipients.map(({ memberId }) => memberId);
      const actBy = actByOf(urgency, at);
      const data = { ...of, urgency, trend, what, recipientIds, ...(actBy === undefined ? {} : { actBy }) };
      return [{ type: 'RiskChangeReported', data }];
    },
  },
};

/** By when something has to be done about a risk reported at `at`; undefined where the next review is soon enough. */
function actByOf(urgency: RiskUrgency, at: Date): string | undefined {
  if (urgency === 'ROUTINE') return undefined;
  if (urgency === 'IMMEDIATE') return new Date(at.getTime() + IMMEDIATE_HOURS * 3_600_000).toISOString();
  return londonInstant(londonDate(at), '23:59').toISOString();
}
