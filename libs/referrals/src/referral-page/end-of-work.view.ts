import { BARRIERS, labelOf, readableDate } from '#kernel';
import {
  ABUSE_OUTCOMES,
  END_REASONS,
  PROGRAMME_OUTCOMES,
  RISK_OUTCOMES,
  TENANCY_OUTCOMES,
} from '../domain/code-lists/ending-codes.js';
import { ERROR_REASONS } from '../domain/code-lists/mistake-codes.js';
import type { InterventionCompleted, InterventionEnded } from '../domain/referral.events.js';
import type { ReferralStep } from './referral-step.query.js';
import type { SectionView, SummaryRow } from './shared-sections.view.js';

/** How the work ended, as rows. */
export function endOfWork({ type, data }: ReferralStep): SectionView | undefined {
  if (type === 'InterventionCompleted') return { title: 'Completed', rows: completed(data) };
  if (type === 'InterventionEnded') return { title: 'Ended early', rows: endedEarly(data) };
  if (type !== 'ReferralMarkedInError') return undefined;
  const why = { key: 'Why', text: labelOf(ERROR_REASONS, data.reason) };
  return {
    title: 'Recorded in error',
    rows: [why, ...(data.note === undefined ? [] : [{ key: 'Note', text: data.note }])],
  };
}

function completed({ outcomes, report, sessionsAttended }: InterventionCompleted['data']): readonly SummaryRow[] {
  return [
    {
      key: 'Took part in',
      text: `${labelOf(PROGRAMME_OUTCOMES, outcomes.programme)}, ${sessionsAttended} sessions attended`,
    },
    { key: 'Abuse', text: labelOf(ABUSE_OUTCOMES, outcomes.abuse) },
    { key: 'Risk, in the view of the worker', text: labelOf(RISK_OUTCOMES, outcomes.riskByWorker) },
    { key: 'Risk, in the view of the adviser', text: labelOf(RISK_OUTCOMES, outcomes.riskByAdviser) },
    { key: 'Where the person lives', text: labelOf(TENANCY_OUTCOMES, outcomes.tenancy) },
    { key: 'End report', text: report },
  ];
}

function endedEarly(data: InterventionEnded['data']): readonly SummaryRow[] {
  const { reason, barriers, contactAttempts, effortReason, onwardPlan, onwardDueOn } = data;
  return [
    { key: 'Why', text: labelOf(END_REASONS, reason) },
    ...(barriers.length > 0 ? [{ key: 'Barriers', list: barriers.map((code) => labelOf(BARRIERS, code)) }] : []),
    { key: 'Attempts to reach the person', text: String(contactAttempts) },
    ...(effortReason === undefined ? [] : [{ key: 'Why no more was tried', text: effortReason }]),
    { key: 'What happens next', text: onwardPlan },
    ...(onwardDueOn === undefined ? [] : [{ key: 'Referred onward by', text: readableDate(onwardDueOn) }]),
  ];
}
