import { labelOf, londonDate, readableDate, type Names } from '#kernel';
import { CONTACT_RESULTS, CONTACT_WAYS } from '../domain/code-lists/contact-codes.js';
import { EXPECTED_WAITS } from '../domain/code-lists/referral-codes.js';
import { RISK_TRENDS } from '../domain/code-lists/waiting-codes.js';
import { ASSESSMENT_RESULTS } from '../domain/code-lists/work-codes.js';
import type { ReferralStep } from './referral-step.query.js';
import { sessions, sessionText } from './sessions.view.js';
import type { SectionView, SummaryRow } from './shared-sections.view.js';

type Of<Type extends ReferralStep['type']> = Extract<ReferralStep, { type: Type }>['data'];

/** The last fact of a type, if there is one. */
function last<Type extends ReferralStep['type']>(steps: readonly ReferralStep[], type: Type): Of<Type> | undefined {
  return steps.findLast((step) => step.type === type)?.data as Of<Type> | undefined;
}

/** The work with the person as rows; nothing while it has not begun. */
export function workSections(steps: readonly ReferralStep[], names: Pick<Names, 'member'>): readonly SectionView[] {
  const rows = [
    ...rowOf('Worker', last(steps, 'CaseAllocated'), ({ workerId }) => names.member(workerId)),
    ...waiting(steps, names),
    ...listOf('Attempts to reach the person', contacts(steps)),
    ...rowOf(
      'Assessment',
      last(steps, 'AssessmentCompleted'),
      ({ result, summary }) => `${labelOf(ASSESSMENT_RESULTS, result)}. ${summary}`,
    ),
    ...rowOf(
      'Plan',
      last(steps, 'PlanAgreed'),
      ({ aims, sessionsPlanned, reviewOn }) =>
        `${aims} ${sessionsPlanned} sessions planned, looked at again on ${readableDate(reviewOn)}.`,
    ),
    ...listOf('Sessions', sessions(steps).map(sessionText)),
  ];
  const risks = riskRows(steps, names);
  return [
    ...(risks.length === 0 ? [] : [{ title: 'Changes of risk', rows: risks }]),
    ...(rows.length === 0 ? [] : [{ title: 'The work', rows }]),
  ];
}

function rowOf<Data>(key: string, data: Data | undefined, text: (data: Data) => string): SummaryRow[] {
  return data === undefined ? [] : [{ key, text: text(data) }];
}

const listOf = (key: string, list: readonly string[]): SummaryRow[] => (list.length === 0 ? [] : [{ key, list }]);

const contacts = (steps: readonly ReferralStep[]): string[] =>
  steps.flatMap(({ type, data }) =>
    type === 'ContactAttempted'
      ? [
          `${readableDate(data.on)}, ${labelOf(CONTACT_WAYS, data.way).toLowerCase()}: ${labelOf(CONTACT_RESULTS, data.result).toLowerCase()}`,
        ]
      : [],
  );

type Place = Of<'ReferralWaitlisted' | 'WaitingListReviewed'>;

/** Whether somebody waits after such a fact; the others say nothing of it. */
const WAITS: Readonly<Record<string, boolean>> = {
  ReferralWaitlisted: true,
  WaitingListReviewed: true,
  ReferralReady: false,
  InterventionStarted: false,
  ReferralReopened: false,
};

/** The place on the list as it was looked at last; nothing once the wait is over. */
function waiting(steps: readonly ReferralStep[], names: Pick<Names, 'member'>): SummaryRow[] {
  const place = steps.findLast(({ type }) => Object.hasOwn(WAITS, type));
  return rowOf(
    'Waiting list',
    place && WAITS[place.type] ? (place.data as Place) : undefined,
    ({ expectedWait, riskHolderId }) =>
      `Expected wait: ${labelOf(EXPECTED_WAITS, expectedWait).toLowerCase()}. ${names.member(riskHolderId)} holds the risk in the meantime.`,
  );
}

const riskRows = (steps: readonly ReferralStep[], names: Pick<Names, 'member'>): SummaryRow[] =>
  steps.flatMap((step): SummaryRow[] => {
    const key = readableDate(londonDate(step.occurredAt));
    if (step.type === 'RiskAlertRaised') {
      return [{ key, text: `${step.data.missedInARow} sessions missed one after the other. Think of the risk.` }];
    }
    if (step.type === 'RiskTaskDone') {
      return [
        { key, text: `Done about the changed risk, recorded by ${names.member(step.memberId)}: ${step.data.what}` },
      ];
    }
    if (step.type !== 'RiskChangeReported') return [];
    const { trend, what, recipientIds } = step.data;
    const told = recipientIds.map((id) => names.member(id)).join(', ');
    return [{ key, text: `${labelOf(RISK_TRENDS, trend)}: ${what} Told: ${told}.` }];
  });
