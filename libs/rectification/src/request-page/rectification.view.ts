import type { SignedIn } from '#access';
import { labelOf, readableDate, withoutMarkers } from '#kernel';
import type { Refused } from '#web';
import { ANSWER_WAYS, ASKERS, OUTCOMES, REFUSALS, TOPICS } from '../domain/rectification.codes.js';
import type { PointStory } from '../register/request-story.js';
import type { OpenRequest } from '../register/rectifications.reader.js';
import { clockWords } from './clock.view.js';

export const RECTIFICATION_TEMPLATE = 'rectification/src/request-page/rectification.njk';

/** The page of one request: its clock, each point with what comes of it, and the forms for the next step. */
export function rectificationView(open: OpenRequest, { today }: Pick<SignedIn, 'today'>, refused?: Refused) {
  const { rectificationId, requested, points, answered } = open;
  const isAnswered = answered !== undefined;
  return {
    ...clockWords({ dueOn: requested.dueOn, isAnswered }, today),
    ...{ rectificationId, reference: open.reference, person: open.personReference },
    asker: labelOf(ASKERS, requested.asker),
    receivedOn: readableDate(requested.receivedOn),
    points: points.map((point, index) => pointWords(point, index + 1, open)),
    answer: answered && { way: labelOf(ANSWER_WAYS, answered.way), on: readableDate(answered.answeredOn) },
    canRaise: !isAnswered,
    canAnswer: !isAnswered && points.every(({ decided }) => decided),
    ...{ topics: TOPICS.codes, ways: ANSWER_WAYS.codes },
    seenRevision: String(open.revision),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}

function pointWords(
  { raised, decided }: PointStory,
  number: number,
  { rectificationId, corrections, answered }: OpenRequest,
) {
  const correction = corrections.find(({ correctionId }) => correctionId === decided?.correctionId);
  return {
    ...{ number, topic: labelOf(TOPICS, raised.topic), said: withoutMarkers(raised.said, 'Erased') },
    href: answered ? undefined : `/rectifications/${rectificationId}/points/${raised.pointId}`,
    decision: decided && {
      ...{ outcome: labelOf(OUTCOMES, decided.outcome), on: readableDate(decided.decidedOn) },
      basis: correction?.text ?? (decided.refusal ? labelOf(REFUSALS, decided.refusal) : ''),
      words: withoutMarkers(decided.words, 'Erased'),
    },
  };
}
