import { labelOf, readableDate, referenceOf, withinSentence, type Sentences } from '#kernel';
import { ANSWER_WAYS, OUTCOMES, REFUSALS, TOPICS } from './domain/rectification.codes.js';
import type { RectificationEvent } from './domain/rectification.events.js';

const name = (rectificationId: string): string => referenceOf('W', rectificationId);

/** The sentence of each event of a request in a timeline: what was asked and decided, never in whose words. */
export const rectificationSentences: Sentences<RectificationEvent> = {
  RectificationRequested: ({ rectificationId, receivedOn, dueOn }) =>
    `Request ${name(rectificationId)} to have something put right was received on ${readableDate(receivedOn)}, to be answered by ${readableDate(dueOn)}`,
  RectificationPointRaised: ({ rectificationId, topic }) =>
    `Request ${name(rectificationId)} says that something is wrong: ${withinSentence(labelOf(TOPICS, topic))}`,
  RectificationPointDecided: ({ rectificationId, outcome, refusal }) => {
    const ground = refusal === undefined ? '' : `: ${withinSentence(labelOf(REFUSALS, refusal))}`;
    return `A point of request ${name(rectificationId)} was decided: ${withinSentence(labelOf(OUTCOMES, outcome))}${ground}`;
  },
  RectificationAnswered: ({ rectificationId, way }) =>
    `The person was told the answer to request ${name(rectificationId)}, ${withinSentence(labelOf(ANSWER_WAYS, way))}`,
};
