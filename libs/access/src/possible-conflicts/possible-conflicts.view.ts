import { labelOf } from '#kernel';
import type { Refused } from '#web';
import { HOLD_FINDINGS } from '../domain/hold.events.js';
import type { PossibleConflict } from './possible-conflicts.query.js';
import { SHOWN_LIKENESSES } from './shown-likeness.js';

export const POSSIBLE_CONFLICTS_TEMPLATE = 'access/src/possible-conflicts/possible-conflicts.njk';

/** A form that was refused, and which one. */
export interface RefusedFinding {
  readonly likenessId: string;
  readonly refused: Refused;
}

/** The page "Possible conflicts": what waits for somebody to look, and what is over. */
export function possibleConflictsView(found: readonly PossibleConflict[], again?: RefusedFinding) {
  const waits = ({ finding, strength }: PossibleConflict) => finding === null && strength === 'possible';
  return {
    open: found.filter(waits).map((each) => ({ ...rowOf(each), ...enteredIn(each, again) })),
    closed: found.filter((each) => !waits(each)).map(rowOf),
    findings: HOLD_FINDINGS.codes,
    errors: again?.refused.errors ?? [],
  };
}

function rowOf({ likenessId, reference, memberName, organisationName, alikeIn, foundAt, ...rest }: PossibleConflict) {
  const { finding, decidedBy, decidedAt } = rest;
  return {
    ...{ likenessId, reference, foundAt },
    who: `${memberName}, ${organisationName}`,
    alikeIn: alikeIn.map((code) => labelOf(SHOWN_LIKENESSES, code)).join('; '),
    outcome: finding === null ? 'A wall at once, because it is exact' : labelOf(HOLD_FINDINGS, finding),
    decidedBy: decidedBy ?? (finding === null ? undefined : 'A governance lead'),
    decidedAt: decidedAt ?? undefined,
  };
}

function enteredIn({ likenessId }: PossibleConflict, again?: RefusedFinding) {
  const refused = again?.likenessId === likenessId ? again.refused : undefined;
  return { errors: refused?.errors ?? [], entered: refused?.entered ?? {} };
}
