import { open, pseudonym, special, type DomainEvent, type EventTypes, type IsoDate } from '#kernel';
import type { AnswerWay, Asker, Outcome, Refusal, Topic } from './rectification.codes.js';

/** Which request, and about whom: every event of the stream carries both. */
interface OfRequest {
  readonly rectificationId: string;
  readonly personId: string;
}

/** Somebody asked that what is recorded about a person be put right; the answer is due within a month (UK GDPR Articles 12(3) and 16). Names nobody. */
export type RectificationRequested = DomainEvent<
  'RectificationRequested',
  OfRequest & {
    readonly asker: Asker;
    readonly receivedOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly recordedBy: string;
  }
>;

/** One thing that they say is wrong or missing, in their words: each is decided by itself. */
export type RectificationPointRaised = DomainEvent<
  'RectificationPointRaised',
  OfRequest & {
    readonly pointId: string;
    readonly topic: Topic;
    readonly said: string;
    readonly raisedOn: IsoDate;
    readonly raisedBy: string;
  }
>;

/** One point was decided on, with words for the person. A later decision on the same point takes its place, until the answer. */
export type RectificationPointDecided = DomainEvent<
  'RectificationPointDecided',
  OfRequest & {
    readonly pointId: string;
    readonly outcome: Outcome;
    /** Of what was put right: the event that corrected it. */
    readonly correctionId?: string;
    /** Of what was refused. */
    readonly refusal?: Refusal;
    readonly words: string;
    readonly decidedOn: IsoDate;
    readonly decidedBy: string;
  }
>;

/** The person was told what was decided on every point, and where they can complain. The clock stops. */
export type RectificationAnswered = DomainEvent<
  'RectificationAnswered',
  OfRequest & { readonly way: AnswerWay; readonly answeredOn: IsoDate; readonly answeredBy: string }
>;

export type RectificationEvent =
  RectificationRequested | RectificationPointRaised | RectificationPointDecided | RectificationAnswered;

const ofRequest = { rectificationId: open, personId: pseudonym };

export const rectificationEventTypes: EventTypes<RectificationEvent> = {
  RectificationRequested: {
    version: 1,
    fields: { ...ofRequest, asker: open, receivedOn: open, dueOn: open, recordedBy: pseudonym },
  },
  RectificationPointRaised: {
    version: 1,
    fields: {
      ...ofRequest,
      pointId: open,
      topic: open,
      said: special('personId'),
      raisedOn: open,
      raisedBy: pseudonym,
    },
  },
  RectificationPointDecided: {
    version: 1,
    fields: {
      ...ofRequest,
      pointId: open,
      outcome: open,
      correctionId: pseudonym,
      refusal: open,
      words: special('personId'),
      decidedOn: open,
      decidedBy: pseudonym,
    },
  },
  RectificationAnswered: {
    version: 1,
    fields: { ...ofRequest, way: open, answeredOn: open, answeredBy: pseudonym },
  },
};
