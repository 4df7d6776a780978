import { RISK_TRENDS } from '../domain/code-lists/waiting-codes.js';
import { RISK_URGENCIES } from '../domain/code-lists/work-codes.js';
import { membersOfBothSides } from '../step/members-of-both-sides.js';
import type { StepDefinition } from '../step/step-definition.js';
import { NO_CONTACT_DETAILS } from '../step/step-questions.js';
import type { ReportRiskChangeForm } from './report-risk-change.form.js';

/** Tells named members of both sides that the risk has changed. */
export const reportRiskChange: StepDefinition<ReportRiskChangeForm> = {
  type: 'ReportRiskChange',
  action: 'referral:report-risk',
  path: 'report-risk',
  ask: async (ground) => ({
    title: 'Report a change of risk',
    lead: [
      'If somebody is in danger now, call 999 first. This page does not replace a telephone call.',
      'Those whom you select see it the next time they open Sightline; both sides can read it on the referral.',
    ],
    questions: [
      { kind: 'radios', name: 'urgency', label: 'How soon do they have to act?', codes: RISK_URGENCIES.codes },
      { kind: 'radios', name: 'trend', label: 'How is the risk now?', codes: RISK_TRENDS.codes },
      {
        kind: 'long',
        name: 'what',
        label: 'What has changed?',
        hint: `Never say where a survivor is. ${NO_CONTACT_DETAILS}`,
        max: 4000,
      },
      { kind: 'checkboxes', name: 'recipientIds', label: 'Who has to know?', codes: await membersOfBothSides(ground) },
    ],
    button: 'Report the change',
  }),
  details: async ({ urgency, trend, what, recipientIds }, { facts }) => ({
    type: 'ReportRiskChange',
    urgency,
    trend,
    what,
    recipients: await Promise.all(
      recipientIds.map(async (id) => (await facts.member(id)) ?? { memberId: id, organisationId: '' }),
    ),
  }),
  fields: {
    'risk-change-needs-recipient': 'recipientIds',
    'risk-change-recipient-has-no-part': 'recipientIds',
  },
  done: ({ urgency }) =>
    urgency === 'IMMEDIATE'
      ? 'The change is reported. They have 4 hours to act. Telephone them as well.'
      : 'The change is reported. Both sides can read it.',
};
