import { labelOf, withoutMarkers } from '#kernel';
import type { Refused } from '#web';
import { OUTCOMES, REFUSALS, TOPICS } from '../domain/rectification.codes.js';
import type { OpenRequest } from '../register/rectifications.reader.js';

export const DECIDE_POINT_TEMPLATE = 'rectification/src/decide-point/decide-point.njk';

/** The page of one point; undefined where the request has no such point, or the person has been told the answer. */
export function decidePointView(open: OpenRequest, pointId: string, refused?: Refused) {
  const point = open.points.find(({ raised }) => raised.pointId === pointId);
  if (!point || open.answered) return undefined;
  const { raised, decided } = point;
  return {
    ...{ rectificationId: open.rectificationId, reference: open.reference, person: open.personReference, pointId },
    topic: labelOf(TOPICS, raised.topic),
    said: withoutMarkers(raised.said, 'Erased'),
    corrections: open.corrections.map(({ correctionId, text }) => ({ value: correctionId, text })),
    ...{ outcomes: OUTCOMES.codes, grounds: REFUSALS.codes },
    seenRevision: String(open.revision),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? (decided ? { ...decided } : {}),
    ...(refused && { commandId: refused.commandId }),
  };
}
