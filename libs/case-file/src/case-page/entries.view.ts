import { daysBetween, labelOf, londonDate, readableDate, referenceOf, withinSentence } from '#kernel';
import { datetimeText } from '#web';
import { ABUSE_TYPES, ALLEGATION_STATUSES, CORRECTION_REASONS, HEARD_BY, SOURCE_GRADES } from '../domain/case.codes.js';
import { ASSESSOR_ROLES, RISK_LEVELS, RISK_TOOLS } from '../domain/risk.codes.js';
import type { DisclosureContent, DisclosureRow, Mistake } from '../disclosure.row.js';
import type { AssessmentRow } from './case-page.query.js';

/**
 * A disclosure as it is read: both times, with a badge when it was recorded days later; a mistake says so first, and what
 * it said is not there unless somebody opened it.
 */
export function disclosureView(disclosure: DisclosureRow) {
  const { disclosureId, status, account = '', happenedAt, recordedAt, mistake, movedToCaseId } = disclosure;
  return {
    disclosureId,
    title: status === undefined ? 'A disclosure' : labelOf(ALLEGATION_STATUSES, status),
    account,
    happened: datetimeText(new Date(happenedAt)),
    recorded: datetimeText(new Date(recordedAt)),
    late: lateText(happenedAt, recordedAt),
    facts: disclosure.account !== undefined ? contentFacts(disclosure) : [],
    mistake: mistakeText(mistake, movedToCaseId),
    movedTo: movedToCaseId && { href: `/cases/${movedToCaseId}`, text: `Case ${referenceOf('C', movedToCaseId)}` },
  };
}

function contentFacts({ abuseTypes = [], heardBy, grade }: Partial<DisclosureContent>) {
  return [
    { key: 'Kinds of abuse', value: abuseTypes.map((type) => labelOf(ABUSE_TYPES, type)).join('; ') },
    { key: 'Heard by', value: heardBy && labelOf(HEARD_BY, heardBy) },
    { key: 'How it is known', value: grade && labelOf(SOURCE_GRADES, grade) },
  ];
}

/** A risk assessment as it is read. */
export function assessmentView(assessment: AssessmentRow) {
  const { assessmentId, tool, toolVersion, score, level, assessorRole, assessedOn, mistake, flaggedAt } = assessment;
  return {
    assessmentId,
    title: labelOf(RISK_LEVELS, level),
    tool: `${labelOf(RISK_TOOLS, tool)}, version ${toolVersion}${score === undefined ? '' : `, score ${score}`}`,
    by: `${labelOf(ASSESSOR_ROLES, assessorRole)}, ${readableDate(assessedOn)}`,
    mistake: mistakeText(mistake),
    flagged:
      flaggedAt === undefined || mistake
        ? undefined
        : `An entry before it was marked as a mistake on ${datetimeText(new Date(flaggedAt))}.`,
  };
}

/** That an entry is a mistake, since when and why; nothing for one that is sound. */
export function mistakeText(mistake: Mistake | undefined, movedToCaseId?: string): string | undefined {
  if (!mistake) return undefined;
  const reason = withinSentence(labelOf(CORRECTION_REASONS, mistake.reason));
  const moved = movedToCaseId === undefined ? '' : ' It is recorded in another case now.';
  return `Marked as a mistake on ${datetimeText(new Date(mistake.markedAt))}: ${reason}.${moved}`;
}

/** "Recorded 6 days later", counted in calendar days; nothing when it was recorded the same day. */
function lateText(happenedAt: string, recordedAt: string): string | undefined {
  const days = daysBetween(londonDate(new Date(happenedAt)), londonDate(new Date(recordedAt)));
  return days > 0 ? `Recorded ${days} ${days === 1 ? 'day' : 'days'} later` : undefined;
}
