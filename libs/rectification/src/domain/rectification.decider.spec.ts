import { deciderSpec } from '#kernel/testing';
import { rectificationDecider, type RectificationCommand } from './rectification.decider.js';
import {
  aRectification as a,
  EXAMPLE_CORRECTED_PERSON_ID,
  EXAMPLE_CORRECTION_ID,
  EXAMPLE_DECIDER_ID,
  EXAMPLE_OTHER_POINT_ID,
  EXAMPLE_POINT_ID,
  EXAMPLE_RECTIFICATION_ID,
} from './rectification.examples.js';

const given = deciderSpec(rectificationDecider);
const ANOTHER = '4ec70000-0000-4000-8000-000000000002';
const done = (today: string) => ({ rectificationId: EXAMPLE_RECTIFICATION_ID, by: EXAMPLE_DECIDER_ID, today });

type Said<Type extends RectificationCommand['type']> = Extract<RectificationCommand, { type: Type }>;
const record: Said<'Record'> = {
  type: 'Record',
  ...done('2026-02-03'),
  personId: EXAMPLE_CORRECTED_PERSON_ID,
  asker: 'PERSON',
  receivedOn: '2026-01-31',
  point: { pointId: EXAMPLE_POINT_ID, topic: 'DETAILS', said: 'I was born in March, not in May.' },
};
const raise: Said<'RaisePoint'> = {
  type: 'RaisePoint',
  ...done('2026-02-03'),
  point: { pointId: EXAMPLE_OTHER_POINT_ID, topic: 'RISK', said: 'I am not a high risk to anybody.' },
};
const putRight: Said<'DecidePoint'> = {
  type: 'DecidePoint',
  ...done('2026-02-04'),
  pointId: EXAMPLE_POINT_ID,
  outcome: 'PUT_RIGHT',
  correctionId: EXAMPLE_CORRECTION_ID,
  words: 'Your date of birth has been put right.',
};
const refuse: Said<'DecidePoint'> = {
  type: 'DecidePoint',
  ...done('2026-02-04'),
  pointId: EXAMPLE_OTHER_POINT_ID,
  outcome: 'REFUSED',
  refusal: 'OPINION',
  words: 'The level is the opinion of the assessor, and says whose it is.',
};
const note: Said<'DecidePoint'> = {
  type: 'DecidePoint',
  ...done('2026-02-04'),
  pointId: EXAMPLE_OTHER_POINT_ID,
  outcome: 'DISPUTE_NOTED',
  words: 'The assessment stays. What you said stands beside it.',
};
const answer: Said<'Answer'> = { type: 'Answer', ...done('2026-02-05'), way: 'LETTER' };
const asked = [a.requested(), a.raised()];
const askedTwice = [...asked, a.raisedToo()];

describe('A request to have something put right', () => {
  it('is on record with its first point, to be answered within a month', () =>
    given()
      .when(record)
      .then(...asked));
  it('was not received tomorrow', () =>
    given()
      .when({ ...record, receivedOn: '2026-02-04' })
      .thenRule('rectification-received-in-future'));
  it.each([
    ['2026-01-15', '2026-02-15'],
    ['2025-12-31', '2026-01-31'],
  ])('of %s is due on %s', (receivedOn, dueOn) =>
    given()
      .when({ ...record, receivedOn })
      .then(a.requested({ receivedOn, dueOn }), a.raised()),
  );
  it('may come while another one is open', () =>
    given(...asked)
      .when({ ...record, rectificationId: ANOTHER })
      .then(a.requested({ rectificationId: ANOTHER }), a.raised({ rectificationId: ANOTHER })));
});

describe('Another point', () => {
  it('is added to the request', () =>
    given(...asked)
      .when(raise)
      .then(a.raisedToo()));
  it('is not added to a request that nobody made', () => given().when(raise).thenRule('rectification-not-found'));
  it('is not added once the person has the answer', () =>
    given(...asked, a.putRight(), a.answered())
      .when(raise)
      .thenRule('rectification-answered'));
});

describe('Deciding on a point', () => {
  it('points at the correction that was made', () =>
    given(...asked)
      .when(putRight)
      .then(a.putRight()));
  it('puts nothing right without a correction', () =>
    given(...asked)
      .when({ ...putRight, correctionId: undefined })
      .thenRule('correction-missing'));
  it('refuses with a ground and words for the person', () =>
    given(...askedTwice)
      .when(refuse)
      .then(a.refused()));
  it('refuses nothing without a ground', () =>
    given(...askedTwice)
      .when({ ...refuse, refusal: undefined })
      .thenRule('refusal-without-ground'));
  it('notes that the person says otherwise', () =>
    given(...askedTwice)
      .when(note)
      .then(a.noted()));
  it('names no correction where nothing is put right', () => {
    for (const one of [refuse, note])
      given(...askedTwice)
        .when({ ...one, correctionId: EXAMPLE_CORRECTION_ID })
        .thenRule('correction-without-putting-right');
  });
  it('names no ground where nothing is refused', () => {
    for (const one of [putRight, note])
      given(...askedTwice)
        .when({ ...one, refusal: 'ACCURATE' })
        .thenRule('ground-without-refusal');
  });
  it('is about a point of that request', () => {
    given(...asked)
      .when(note)
      .thenRule('rectification-point-not-found');
    given(...asked, a.requested({ rectificationId: ANOTHER }))
      .when({ ...putRight, rectificationId: ANOTHER })
      .thenRule('rectification-point-not-found');
  });
  it('can be done again until the person has the answer', () => {
    given(...askedTwice, a.refused())
      .when(note)
      .then(a.noted());
    given(...asked, a.putRight(), a.answered())
      .when(putRight)
      .thenRule('rectification-answered');
  });
});

describe('The answer', () => {
  it('is told once every point is decided on', () =>
    given(...askedTwice, a.putRight(), a.refused())
      .when(answer)
      .then(a.answered()));
  it('waits for the last point', () =>
    given(...askedTwice, a.putRight())
      .when(answer)
      .thenRule('rectification-points-undecided'));
  it('is told once', () =>
    given(...asked, a.putRight(), a.answered())
      .when(answer)
      .thenRule('rectification-answered'));
  it('is of one request, whatever becomes of another', () =>
    given(...asked, a.putRight(), a.requested({ rectificationId: ANOTHER }), a.raised({ rectificationId: ANOTHER }))
      .when(answer)
      .then(a.answered()));
});
