import { withoutMarkers } from '#kernel';
import type { OpenRequest } from '../register/rectifications.reader.js';

/** A request as a program reads it: what its page shows, in codes and dates. */
export function rectificationBody({ rectificationId, requested, points, answered, corrections, ...said }: OpenRequest) {
  const { asker, receivedOn, dueOn } = requested;
  return {
    ...{ rectificationId, reference: said.reference, personReference: said.personReference },
    ...{ asker, receivedOn, dueOn, answered: answered && { on: answered.answeredOn, way: answered.way } },
    points: points.map(({ raised, decided }) => ({
      ...{ pointId: raised.pointId, topic: raised.topic, said: readable(raised.said), raisedOn: raised.raisedOn },
      decision: decided && {
        ...{ outcome: decided.outcome, correctionId: decided.correctionId, refusal: decided.refusal },
        ...{ words: readable(decided.words), on: decided.decidedOn },
      },
    })),
    corrections,
  };
}

const readable = (text: string): string => withoutMarkers(text, 'Erased');
