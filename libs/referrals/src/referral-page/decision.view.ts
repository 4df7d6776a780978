import type { ServiceEntry } from '#directory';
import { BARRIERS, labelOf, londonDate, readableDate } from '#kernel';
import { DECLINE_REASONS } from '../domain/code-lists/decline-reasons.js';
import { EXPECTED_WAITS, SAFE_TO_TELL, STARTS } from '../domain/code-lists/referral-codes.js';
import { lastDayToChallenge } from '../domain/triage/challenge.decider.js';
import { WITHDRAWAL_REASONS } from '../domain/code-lists/withdrawal-reasons.js';
import type { Alternative, ReferralAccepted, ReferralDeclined, ReferralWithdrawn } from '../domain/referral.events.js';
import { endOfWork } from './end-of-work.view.js';
import type { SectionView, SummaryRow } from './shared-sections.view.js';
import type { ReferralStep } from './referral-step.query.js';

/** How it ended, as rows: the decision or the withdrawal; undefined while it is open. */
export function ending(
  steps: readonly ReferralStep[],
  service: Pick<ServiceEntry, 'criteria'>,
  serviceNames: ReadonlyMap<string, string> = new Map(),
): SectionView | undefined {
  const last = steps.findLast(({ type }) => ENDINGS.includes(type));
  if (last?.type === 'ReferralAccepted') return { title: 'Accepted', rows: accepted(last.data) };
  if (last?.type === 'ReferralDeclined') {
    const rows = [...declined(last.data, service, serviceNames), ...challengeable(last, steps)];
    return { title: 'Declined', rows };
  }
  if (last?.type === 'ReferralWithdrawn') return { title: 'Withdrawn', rows: withdrawn(last.data) };
  return last && endOfWork(last);
}

const ENDINGS: readonly string[] = [
  ...['ReferralAccepted', 'ReferralDeclined', 'ReferralWithdrawn'],
  ...['InterventionCompleted', 'InterventionEnded', 'ReferralMarkedInError'],
];

const optional = (key: string, text: string | undefined): SummaryRow[] => (text === undefined ? [] : [{ key, text }]);

function accepted(data: ReferralAccepted['data']): readonly SummaryRow[] {
  const { start, firstContactDueOn, waitReviewDueOn, expectedWait, note } = data;
  return [
    { key: 'Start', text: labelOf(STARTS, start) },
    ...optional('First contact by', firstContactDueOn && readableDate(firstContactDueOn)),
    ...optional('Expected wait', expectedWait && labelOf(EXPECTED_WAITS, expectedWait)),
    ...optional('Looked at again by', waitReviewDueOn && readableDate(waitReviewDueOn)),
    ...optional('Note for the referrer', note),
  ];
}

function declined(
  data: ReferralDeclined['data'],
  { criteria }: Pick<ServiceEntry, 'criteria'>,
  serviceNames: ReadonlyMap<string, string>,
): readonly SummaryRow[] {
  const notMet = data.criterionIds.map(
    (id) => criteria.criteria.find(({ criterionId }) => criterionId === id)?.text ?? 'A criterion no longer published',
  );
  return [
    { key: 'Reasons', list: data.reasons.map((code) => labelOf(DECLINE_REASONS, code)) },
    ...(notMet.length > 0 ? [{ key: 'Criteria not met', list: notMet }] : []),
    ...(data.barriers.length > 0
      ? [{ key: 'Barriers', list: data.barriers.map((code) => labelOf(BARRIERS, code)) }]
      : []),
    { key: 'Adjustments considered', text: data.adjustmentsConsidered },
    { key: 'Suggested alternative', text: alternativeText(data.alternative, serviceNames) },
    { key: 'Can the person be told?', text: labelOf(SAFE_TO_TELL, data.safeToTellPerson) },
    ...optional('Note', data.note),
  ];
}

/** Who can challenge a decline, and until when: it can be done once, and a worker who cannot has to know whom to ask. */
function challengeable({ recordedAt }: ReferralStep, steps: readonly ReferralStep[]): readonly SummaryRow[] {
  if (steps.some(({ type }) => type === 'DeclineChallenged')) return [];
  const until = readableDate(lastDayToChallenge(londonDate(recordedAt)));
  return [
    { key: 'Who can challenge it', text: `A safeguarding lead of the organisation that referred, until ${until}` },
  ];
}

function alternativeText(alternative: Alternative, serviceNames: ReadonlyMap<string, string>): string {
  if (alternative.kind === 'NONE') return 'None known';
  if (alternative.kind === 'OTHER') return alternative.text;
  return serviceNames.get(alternative.serviceId) ?? 'A service no longer in the directory';
}

const withdrawn = ({ reason, referrerAgreed, note }: ReferralWithdrawn['data']): readonly SummaryRow[] => [
  { key: 'Reason', text: labelOf(WITHDRAWAL_REASONS, reason) },
  ...(referrerAgreed ? [{ key: 'By', text: 'The service, with the referrer’s agreement' }] : []),
  ...optional('Note', note),
];
