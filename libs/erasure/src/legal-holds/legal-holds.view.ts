import { labelOf, readableDate } from '#kernel';
import { HOLD_REASONS } from '../domain/erasure.codes.js';
import { LIFT_REASONS } from '../domain/lift-reasons.js';
import type { HoldEntry, LiftedHold } from '../erasure-register/erasure.row.js';
import type { LegalHold, LiftedLegalHold } from './legal-holds.reader.js';

export const LEGAL_HOLDS_TEMPLATE = 'erasure/src/legal-holds/legal-holds.njk';

/** Why a hold is in force, and since when: a sentence without its full stop. */
export const holdWords = ({ reason, placedOn }: Pick<HoldEntry, 'reason' | 'placedOn'>): string =>
  `${labelOf(HOLD_REASONS, reason)}, since ${readableDate(placedOn)}`;

/** Why a hold was placed and why it was lifted, with both days. Those of earlier releases say no reason. */
export const liftedWords = ({ reason, placedOn, liftedOn, liftReason }: Omit<LiftedHold, 'holdId'>): string => {
  const why = liftReason === null ? 'no reason was asked for then' : labelOf(LIFT_REASONS, liftReason);
  return `${labelOf(HOLD_REASONS, reason)}, from ${readableDate(placedOn)} to ${readableDate(liftedOn)}. Lifted because: ${why}`;
};

/** The holds in force and the latest that were lifted, in words. */
export const legalHoldsView = (holds: readonly LegalHold[], lifted: readonly LiftedLegalHold[]) => ({
  holds: holds.map((hold) => ({ holdId: hold.holdId, person: hold.personReference, text: holdWords(hold) })),
  lifted: lifted.map((hold) => ({ person: hold.personReference, text: liftedWords(hold) })),
});
