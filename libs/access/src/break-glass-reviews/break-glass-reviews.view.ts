import { labelOf, readableDate, referenceOf } from '#kernel';
import type { Refused } from '#web';
import { BREAK_GLASS_OUTCOMES, BREAK_GLASS_REASONS } from '../domain/break-glass.events.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import type { ReviewEntry, ReviewFigures, ReviewQueue } from './break-glass-reviews.query.js';

/** A review that was refused: of which emergency, and what was typed. */
export interface RefusedReview {
  readonly breakGlassId: string;
  readonly refused: Refused;
}

/** The page "Emergencies to review": what waits, oldest first, what was found before, and how reviewing goes. */
export function emergencyReviewsView({ entries, figures }: ReviewQueue, signed: SignedIn, again?: RefusedReview) {
  return {
    open: entries.filter(({ outcome }) => outcome === null).map((entry) => openRow(entry, signed, again)),
    closed: entries.filter(({ outcome }) => outcome !== null).map(closedRow),
    outcomes: BREAK_GLASS_OUTCOMES.codes.map(({ code, label }) => ({ value: code, text: label })),
    figures: figureRows(figures),
    errors: again?.refused.errors ?? [],
  };
}

const about = ({ memberName, organisationName, caseId, reason, explanation, usedAt }: ReviewEntry) => ({
  who: `${memberName || 'A member'}, ${organisationName || 'an organisation'}`,
  reference: referenceOf('C', caseId),
  reason: labelOf(BREAK_GLASS_REASONS, reason),
  explanation,
  usedAt,
});

function openRow(entry: ReviewEntry, { member, today }: SignedIn, again?: RefusedReview) {
  const refused = again?.breakGlassId === entry.breakGlassId ? again.refused : undefined;
  return {
    ...about(entry),
    breakGlassId: entry.breakGlassId,
    due: readableDate(entry.reviewDueOn),
    isOverdue: entry.reviewDueOn < today,
    isOwn: entry.memberId === member.memberId,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
  };
}

const closedRow = (entry: ReviewEntry) => ({
  ...about(entry),
  outcome: labelOf(BREAK_GLASS_OUTCOMES, entry.outcome ?? ''),
  note: entry.note ?? '',
  reviewedBy: entry.reviewedBy ?? 'A governance lead',
  reviewedAt: entry.reviewedAt,
});

function figureRows({ inTime, medianHours, notJustified }: ReviewFigures) {
  const shown = (value: number | null, unit: string) => (value === null ? 'Nothing to count yet' : `${value}${unit}`);
  return [
    { key: 'Reviewed in time', value: shown(inTime, '%') },
    {
      key: 'Median time to a review',
      value: medianHours === 0 ? 'Less than an hour' : shown(medianHours, medianHours === 1 ? ' hour' : ' hours'),
    },
    { key: 'Not justified', value: shown(notJustified, '%') },
  ];
}
