import { addMonths } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { subjectAccessDecider, type DecideItem } from './subject-access.decider.js';
import {
  anAccessRequest as a,
  EXAMPLE_APPROVER_ID,
  EXAMPLE_ASKING_PERSON_ID,
  EXAMPLE_ITEM_ID,
  EXAMPLE_OTHERS_ITEM_ID,
  EXAMPLE_REQUEST_ID,
  EXAMPLE_REVIEWER_ID,
} from './subject-access.examples.js';

const given = deciderSpec(subjectAccessDecider);
const ids = { requestId: EXAMPLE_REQUEST_ID, personId: EXAMPLE_ASKING_PERSON_ID };
const reviewer = { by: EXAMPLE_REVIEWER_ID, today: '2026-02-03' };
const approver = { by: EXAMPLE_APPROVER_ID, today: '2026-02-04' };
const record = {
  type: 'Record',
  ...ids,
  ...reviewer,
  receivedOn: '2026-01-31',
  channel: 'LETTER',
  identity: 'DOCUMENT',
} as const;
const ask = { type: 'AskClarification', about: 'WHICH_PERIOD', ...reviewer } as const;
const receive = { type: 'ReceiveClarification', receivedOn: '2026-02-08', ...reviewer, today: '2026-02-09' } as const;
const extend = { type: 'Extend', cause: 'COMPLEX', ...reviewer } as const;
const items = [
  { itemId: EXAMPLE_ITEM_ID, isThirdParty: false },
  { itemId: EXAMPLE_OTHERS_ITEM_ID, isThirdParty: true },
];
const collect = { type: 'Collect', upTo: '412', items, ...reviewer } as const;
const include: DecideItem = {
  ...{ type: 'DecideItem', itemId: EXAMPLE_ITEM_ID, decision: 'INCLUDE' },
  ...{ withheldFields: [], fieldNames: ['note', 'since'], ...reviewer },
};
const withhold: DecideItem = {
  ...include,
  ...{ itemId: EXAMPLE_OTHERS_ITEM_ID, decision: 'WITHHOLD', exemption: 'S2P16_THIRD_PARTY' },
  reason: 'Somebody else told this in confidence.',
};
const approve = { type: 'Approve', ...approver } as const;
const released = {
  recipient: 'PERSON',
  way: 'HANDED_OVER',
  counts: { included: 1, redacted: 0, withheld: 1 },
} as const;
const release = {
  type: 'Release',
  ...released,
  ...approver,
  pdfDigest: 'a'.repeat(64),
  jsonDigest: 'b'.repeat(64),
} as const;
const refuse = {
  type: 'Refuse',
  ground: 'EXCESSIVE',
  ...reviewer,
  reason: 'The same request was answered a week ago.',
} as const;

const collected = [a.recorded(), a.collected()];
const reviewed = [...collected, a.decided(), a.withheld()];
const approved = [...reviewed, a.approved()];

describe('A request for access', () => {
  it('is to be answered within a month', () => given().when(record).then(a.recorded()));
  it('is recorded once', () => given(a.recorded()).when(record).thenRule('request-already-recorded'));
  it('was not received tomorrow', () =>
    given()
      .when({ ...record, receivedOn: '2026-02-04' })
      .thenRule('request-received-in-future'));
  it('has to be there', () => given().when(ask).thenRule('request-unknown'));
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('of %s is due %i months later on %s', (on, months, due) => expect(addMonths(on, months)).toBe(due));
});

describe('Asking what the person means', () => {
  it('stops the clock', () => given(a.recorded()).when(ask).then(a.asked()));
  it('is done once at a time', () => given(a.recorded(), a.asked()).when(ask).thenRule('clarification-already-asked'));
  it('can be done again', () => given(a.recorded(), a.asked(), a.answered()).when(ask).then(a.asked()));
  it('moves the day by as long as the clock stood', () =>
    given(a.recorded(), a.asked()).when(receive).then(a.answered()));
  it('adds up', () =>
    given(a.recorded(), a.asked(), a.answered(), a.asked({ askedOn: '2026-02-10' }))
      .when({ ...receive, receivedOn: '2026-02-12', today: '2026-02-12' })
      .then(a.answered({ receivedOn: '2026-02-12', dueOn: '2026-03-07' })));
  it('has no answer before there is a question', () =>
    given(a.recorded()).when(receive).thenRule('clarification-not-asked'));
  it.each(['2026-02-02', '2026-02-10'])('has no answer before it, nor tomorrow: %s', (receivedOn) =>
    given(a.recorded(), a.asked())
      .when({ ...receive, receivedOn })
      .thenRule('clarification-at-odd-time'),
  );
});

describe('Extending the time', () => {
  it('gives two months more', () => given(a.recorded()).when(extend).then(a.extended()));
  it('keeps the days for which the clock stood', () =>
    given(a.recorded(), a.asked(), a.answered())
      .when(extend)
      .then(a.extended({ dueOn: '2026-05-05' })));
  it('happens once', () => given(a.recorded(), a.extended()).when(extend).thenRule('deadline-already-extended'));
  it('is told before the time is over', () =>
    given(a.recorded())
      .when({ ...extend, today: '2026-03-01' })
      .thenRule('deadline-over'));
});

describe('Collecting', () => {
  it('names every item', () => given(a.recorded()).when(collect).then(a.collected()));
  it('may be done again, and keeps what was decided', () =>
    given(...reviewed, a.collected())
      .when(approve)
      .then(a.approved()));
  it('is over when the bundle is approved', () =>
    given(...approved)
      .when(collect)
      .thenRule('bundle-already-approved'));
});

describe('Deciding on an item', () => {
  it('includes it', () =>
    given(...collected)
      .when(include)
      .then(a.decided()));
  it('withholds it', () =>
    given(...collected)
      .when(withhold)
      .then(a.withheld()));
  it('gives a part of it', () =>
    given(...collected)
      .when({ ...withhold, itemId: EXAMPLE_ITEM_ID, decision: 'REDACT', withheldFields: ['note'] })
      .then(a.withheld({ itemId: EXAMPLE_ITEM_ID, decision: 'REDACT', withheldFields: ['note'] })));
  it('is about an item of the bundle', () =>
    given(...collected)
      .when({ ...include, itemId: EXAMPLE_REQUEST_ID })
      .thenRule('item-not-in-bundle'));
  it('comes after collecting', () => given(a.recorded()).when(include).thenRule('item-not-in-bundle'));
  it('has no exemption where nothing is withheld', () =>
    given(...collected)
      .when({ ...include, exemption: 'S2P2_CRIME' })
      .thenRule('exemption-without-withholding'));
  it('has one where something is', () =>
    given(...collected)
      .when({ ...withhold, exemption: undefined })
      .thenRule('exemption-missing'));
  it.each([undefined, '  '])('has a reason of its own where something is withheld', (reason) =>
    given(...collected)
      .when({ ...withhold, reason })
      .thenRule('withholding-without-reason'),
  );
  it('gives what is about somebody else only with a reason', () => {
    const third = { ...include, itemId: EXAMPLE_OTHERS_ITEM_ID };
    given(...collected)
      .when(third)
      .thenRule('third-party-without-reason');
    given(...collected)
      .when({ ...third, reason: 'They agreed to it.' })
      .then(a.decided({ itemId: EXAMPLE_OTHERS_ITEM_ID, reason: 'They agreed to it.' }));
  });
  it('blacks something out where it gives a part', () =>
    given(...collected)
      .when({ ...withhold, decision: 'REDACT' })
      .thenRule('nothing-blacked-out'));
  it('blacks out what the item has', () =>
    given(...collected)
      .when({ ...withhold, decision: 'REDACT', withheldFields: ['account'] })
      .thenRule('field-not-in-item'));
  it('is over when the bundle is approved', () =>
    given(...approved)
      .when(include)
      .thenRule('bundle-already-approved'));
});

describe('Approving', () => {
  it('takes somebody who decided on nothing', () =>
    given(...reviewed)
      .when(approve)
      .then(a.approved()));
  it('is not for a reviewer, also where somebody decided after them', () =>
    given(...collected, a.decided({ decidedBy: EXAMPLE_APPROVER_ID }), a.decided(), a.withheld())
      .when(approve)
      .thenRule('bundle-needs-another-person'));
  it('comes after collecting', () => given(a.recorded()).when(approve).thenRule('bundle-not-collected'));
  it('leaves no item undecided', () =>
    given(...collected, a.decided())
      .when(approve)
      .thenRule('items-undecided'));
  it('leaves no item undecided that came in later', () =>
    given(...reviewed, a.collected({ items: [...items, { itemId: EXAMPLE_REQUEST_ID, isThirdParty: false }] }))
      .when(approve)
      .thenRule('items-undecided'));
  it('waits for the answer of the person', () =>
    given(...reviewed, a.asked())
      .when(approve)
      .thenRule('clarification-open'));
  it('happens once', () =>
    given(...approved)
      .when(approve)
      .thenRule('bundle-already-approved'));
});

describe('Releasing', () => {
  it('says to whom, by which way and which bytes', () =>
    given(...approved)
      .when(release)
      .then(a.released()));
  it('comes after approving', () =>
    given(...reviewed)
      .when(release)
      .thenRule('bundle-not-approved'));
  it('happens once', () =>
    given(...approved, a.released())
      .when(release)
      .thenRule('bundle-not-approved'));
});

describe('Refusing a request', () => {
  it('says why', () => given(a.recorded()).when(refuse).then(a.refused()));
  it('is possible until it is answered', () =>
    given(...approved)
      .when(refuse)
      .then(a.refused()));
  it.each([a.released(), a.refused()])('is over when it is answered', (answer) =>
    given(...approved, answer)
      .when(refuse)
      .thenRule('request-answered'),
  );
  it('ends everything else', () => given(a.recorded(), a.refused()).when(extend).thenRule('request-answered'));
});
