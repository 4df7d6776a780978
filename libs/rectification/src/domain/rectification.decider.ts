import { addMonths, RuleBroken, type Decider, type IsoDate } from '#kernel';
import type { AnswerWay, Asker, Outcome, Refusal, Topic } from './rectification.codes.js';
import type { RectificationEvent } from './rectification.events.js';

/** The answer is due one month after receipt (UK GDPR Article 12(3)). */
const MONTHS = 1;

/** Which request, who does it (`by` is a member) and on which day. */
interface Done {
  readonly rectificationId: string;
  readonly by: string;
  readonly today: IsoDate;
}

/** One thing that is said to be wrong. */
interface Point {
  readonly pointId: string;
  readonly topic: Topic;
  readonly said: string;
}

export type RectificationCommand =
  | (Done & {
      readonly type: 'Record';
      readonly personId: string;
      readonly asker: Asker;
      readonly receivedOn: IsoDate;
      readonly point: Point;
    })
  | (Done & { readonly type: 'RaisePoint'; readonly point: Point })
  | (Done & {
      readonly type: 'DecidePoint';
      readonly pointId: string;
      readonly outcome: Outcome;
      readonly correctionId?: string | undefined;
      readonly refusal?: Refusal | undefined;
      readonly words: string;
    })
  | (Done & { readonly type: 'Answer'; readonly way: AnswerWay });

/** One request: its points, and whether the person has been told. */
export interface Rectification {
  readonly personId: string;
  /** What was decided on each point; null where nobody has. */
  readonly points: Readonly<Record<string, Outcome | null>>;
  readonly isAnswered: boolean;
}

/** All requests about one person, by id. */
export type Rectifications = Readonly<Record<string, Rectification>>;

/** Rules with their codes: README.md. Throws `RuleBroken`. */
export const rectificationDecider: Decider<Rectifications, RectificationCommand, RectificationEvent> = {
  initial: {},

  decide(command, state) {
    if (command.type === 'Record') return recorded(command);
    const { rectificationId, by, today } = command;
    const request = unanswered(state, rectificationId);
    const ids = { rectificationId, personId: request.personId };
    switch (command.type) {
      case 'RaisePoint':
        return [raised(ids, command)];
      case 'DecidePoint':
        return [
          {
            type: 'RectificationPointDecided',
            data: { ...ids, ...decision(command, request), decidedOn: today, decidedBy: by },
          },
        ];
      case 'Answer':
        if (Object.values(request.points).includes(null)) throw new RuleBroken('rectification-points-undecided');
        return [
          { type: 'RectificationAnswered', data: { ...ids, way: command.way, answeredOn: today, answeredBy: by } },
        ];
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'RectificationRequested':
        return { ...state, [data.rectificationId]: { personId: data.personId, points: {}, isAnswered: false } };
      case 'RectificationPointRaised':
        return withPoint(state, data.rectificationId, { [data.pointId]: null });
      case 'RectificationPointDecided':
        return withPoint(state, data.rectificationId, { [data.pointId]: data.outcome });
      case 'RectificationAnswered': {
        const request = state[data.rectificationId];
        return request ? { ...state, [data.rectificationId]: { ...request, isAnswered: true } } : state;
      }
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

type Asked<Type extends RectificationCommand['type']> = Extract<RectificationCommand, { type: Type }>;
interface Ids {
  readonly rectificationId: string;
  readonly personId: string;
}

function recorded(command: Asked<'Record'>): RectificationEvent[] {
  const { rectificationId, personId, asker, receivedOn, by, today } = command;
  if (receivedOn > today) throw new RuleBroken('rectification-received-in-future');
  const ids = { rectificationId, personId };
  const dueOn = addMonths(receivedOn, MONTHS);
  return [
    { type: 'RectificationRequested', data: { ...ids, asker, receivedOn, dueOn, recordedBy: by } },
    raised(ids, command),
  ];
}

const raised = (ids: Ids, { point, by, today }: Asked<'Record' | 'RaisePoint'>): RectificationEvent => ({
  type: 'RectificationPointRaised',
  data: { ...ids, ...point, raisedOn: today, raisedBy: by },
});

/** What is put right names the correction, and what is refused its ground; neither stands with anything else. */
function decision({ pointId, outcome, correctionId, refusal, words }: Asked<'DecidePoint'>, { points }: Rectification) {
  if (!Object.hasOwn(points, pointId)) throw new RuleBroken('rectification-point-not-found');
  if (outcome === 'PUT_RIGHT' && correctionId === undefined) throw new RuleBroken('correction-missing');
  if (outcome !== 'PUT_RIGHT' && correctionId !== undefined) throw new RuleBroken('correction-without-putting-right');
  if (outcome === 'REFUSED' && refusal === undefined) throw new RuleBroken('refusal-without-ground');
  if (outcome !== 'REFUSED' && refusal !== undefined) throw new RuleBroken('ground-without-refusal');
  return {
    ...{ pointId, outcome, words },
    ...(correctionId !== undefined && { correctionId }),
    ...(refusal !== undefined && { refusal }),
  };
}

/** The request, while the person has not been told the answer. */
function unanswered(state: Rectifications, rectificationId: string): Rectification {
  const request = state[rectificationId];
  if (!request) throw new RuleBroken('rectification-not-found');
  if (request.isAnswered) throw new RuleBroken('rectification-answered');
  return request;
}

function withPoint(state: Rectifications, rectificationId: string, point: Rectification['points']): Rectifications {
  const request = state[rectificationId];
  return request ? { ...state, [rectificationId]: { ...request, points: { ...request.points, ...point } } } : state;
}
