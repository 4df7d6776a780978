import type { DataOf } from '#kernel';
import type { RectificationEvent } from './rectification.events.js';

export const EXAMPLE_RECTIFICATION_ID = '4ec70000-0000-4000-8000-000000000001';
export const EXAMPLE_CORRECTED_PERSON_ID = 'be500000-0000-4000-8000-000000000016';
export const EXAMPLE_CORRECTION_ID = 'c0440000-0000-4000-8000-000000000001';
export const EXAMPLE_DECIDER_ID = 'ae3b0000-0000-4000-8000-000000000021';
export const [EXAMPLE_POINT_ID, EXAMPLE_OTHER_POINT_ID] = [
  '901e0000-0000-4000-8000-000000000001',
  '901e0000-0000-4000-8000-000000000002',
];

const ids = { rectificationId: EXAMPLE_RECTIFICATION_ID, personId: EXAMPLE_CORRECTED_PERSON_ID };
type Data<Type extends RectificationEvent['type']> = Partial<DataOf<RectificationEvent, Type>>;

/** Canonical events of a request to have something put right: for specs, golden files and EVENTS.md. */
export const aRectification = {
  requested: (data: Data<'RectificationRequested'> = {}): RectificationEvent => ({
    type: 'RectificationRequested',
    data: {
      ...ids,
      asker: 'PERSON',
      receivedOn: '2026-01-31',
      dueOn: '2026-02-28',
      recordedBy: EXAMPLE_DECIDER_ID,
      ...data,
    },
  }),
  raised: (data: Data<'RectificationPointRaised'> = {}): RectificationEvent => ({
    type: 'RectificationPointRaised',
    data: {
      ...ids,
      pointId: EXAMPLE_POINT_ID,
      topic: 'DETAILS',
      said: 'I was born in March, not in May.',
      raisedOn: '2026-02-03',
      raisedBy: EXAMPLE_DECIDER_ID,
      ...data,
    },
  }),
  raisedToo: (data: Data<'RectificationPointRaised'> = {}): RectificationEvent =>
    aRectification.raised({
      pointId: EXAMPLE_OTHER_POINT_ID,
      topic: 'RISK',
      said: 'I am not a high risk to anybody.',
      ...data,
    }),
  putRight: (data: Data<'RectificationPointDecided'> = {}): RectificationEvent => ({
    type: 'RectificationPointDecided',
    data: {
      ...ids,
      pointId: EXAMPLE_POINT_ID,
      outcome: 'PUT_RIGHT',
      correctionId: EXAMPLE_CORRECTION_ID,
      words: 'Your date of birth has been put right.',
      decidedOn: '2026-02-04',
      decidedBy: EXAMPLE_DECIDER_ID,
      ...data,
    },
  }),
  refused: (): RectificationEvent => ({
    type: 'RectificationPointDecided',
    data: {
      ...ids,
      pointId: EXAMPLE_OTHER_POINT_ID,
      outcome: 'REFUSED',
      refusal: 'OPINION',
      words: 'The level is the opinion of the assessor, and says whose it is.',
      decidedOn: '2026-02-04',
      decidedBy: EXAMPLE_DECIDER_ID,
    },
  }),
  noted: (): RectificationEvent => ({
    type: 'RectificationPointDecided',
    data: {
      ...ids,
      pointId: EXAMPLE_OTHER_POINT_ID,
      outcome: 'DISPUTE_NOTED',
      words: 'The assessment stays. What you said stands beside it.',
      decidedOn: '2026-02-04',
      decidedBy: EXAMPLE_DECIDER_ID,
    },
  }),
  answered: (data: Data<'RectificationAnswered'> = {}): RectificationEvent => ({
    type: 'RectificationAnswered',
    data: { ...ids, way: 'LETTER', answeredOn: '2026-02-05', answeredBy: EXAMPLE_DECIDER_ID, ...data },
  }),
};
