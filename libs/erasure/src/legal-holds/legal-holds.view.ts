import { labelOf, readableDate } from '#kernel';
import type { Refused } from '#web';
import { HOLD_REASONS } from '../domain/erasure.codes.js';
import type { LegalHold } from './legal-holds.reader.js';

export const LEGAL_HOLDS_TEMPLATE = 'erasure/src/legal-holds/legal-holds.njk';

/** The holds in words, each with its form to lift it; after a refused form with what was wrong. */
export function legalHoldsView(holds: readonly LegalHold[], refused?: Refused) {
  return {
    holds: holds.map(({ holdId, personReference, reason, placedOn, revision }) => ({
      ...{ holdId, person: personReference, seenRevision: revision },
      text: `${labelOf(HOLD_REASONS, reason)}, since ${readableDate(placedOn)}`,
    })),
    errors: refused?.errors ?? [],
    ...(refused && { commandId: refused.commandId }),
  };
}
