import type { DataOf } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import type { Ground, RecordKind } from './erasure.codes.js';
import { erasureDecider } from './erasure.decider.js';
import type { ErasureEvent } from './erasure.events.js';
import {
  aHold,
  anErasure,
  EXAMPLE_CONFIRMER_ID,
  EXAMPLE_ERASED_PERSON_ID,
  EXAMPLE_ERASURE_ID,
  EXAMPLE_HOLD_ID,
  EXAMPLE_REQUESTER_ID,
} from './erasure.examples.js';
import { oneMonthAfter } from './one-month.js';

const given = deciderSpec(erasureDecider);
const ids = { erasureId: EXAMPLE_ERASURE_ID, personId: EXAMPLE_ERASED_PERSON_ID };
const asker = { by: EXAMPLE_REQUESTER_ID, today: '2026-02-03' };
const other = { by: EXAMPLE_CONFIRMER_ID, today: '2026-02-04' };
const records: readonly RecordKind[] = ['Person', 'Case'];
const about = { kind: 'PERSON', isWorking: false, isKeptFromCase: false, isOwnAccount: false } as const;
const aboutMember = { ...about, kind: 'MEMBER' } as const;
const request = {
  type: 'Request',
  ...ids,
  about,
  ...asker,
  source: 'PERSON',
  records,
  requestedOn: '2026-01-31',
} as const;
const items = (first: Ground = 'ERASE_NO_LONGER_NEEDED') =>
  [
    { record: 'Person', ground: first },
    { record: 'Case', ground: 'KEEP_LEGAL_CLAIMS' },
  ] as const;
const decide = { type: 'Decide', erasureId: EXAMPLE_ERASURE_ID, about, ...asker, items: items() } as const;
const confirm = { type: 'Confirm', erasureId: EXAMPLE_ERASURE_ID, about, ...other } as const;
const shred = { type: 'MarkShredded', erasureId: EXAMPLE_ERASURE_ID, today: '2026-02-04' } as const;
const complete = { type: 'Complete', erasureId: EXAMPLE_ERASURE_ID, today: '2026-02-04' } as const;
const hold = { type: 'PlaceHold', ...ids, holdId: EXAMPLE_HOLD_ID, reason: 'LITIGATION', ...other } as const;
const lift = {
  type: 'LiftHold',
  holdId: EXAMPLE_HOLD_ID,
  reason: 'PROCEEDINGS_ENDED',
  by: EXAMPLE_CONFIRMER_ID,
  today: '2026-02-05',
} as const;
const refusedAll = anErasure.decided({ items: [...items('KEEP_PUBLIC_TASK')] });

describe('Requesting an erasure', () => {
  it('is to be answered within a month', () => given().when(request).then(anErasure.requested()));
  it('waits for the one before it to end', () =>
    given(anErasure.requested()).when(request).thenRule('erasure-already-open'));
  it('may come again after everything was refused', () =>
    given(anErasure.requested(), refusedAll).when(request).then(anErasure.requested()));
  it('names what is to be erased', () =>
    given()
      .when({ ...request, records: [] })
      .thenRule('erasure-of-nothing'));
  it('does not name what was erased before', () =>
    given(
      anErasure.requested(),
      anErasure.decided(),
      anErasure.confirmed(),
      anErasure.shredded(),
      anErasure.completed(),
    )
      .when(request)
      .thenRule('record-erased-before'));
  it('names records of the kind that is kept about them', () => {
    for (const [kind, record] of [
      ['PERSON', 'Member'],
      ['PERSON', 'SurvivorFile'],
      ['SURVIVOR', 'Case'],
      ['MEMBER', 'SurvivorWhereabouts'],
    ] as const)
      given()
        .when({ ...request, about: { ...about, kind }, records: [record] })
        .thenRule('record-of-somebody-else');
    const ofSurvivor: readonly RecordKind[] = ['SurvivorFile', 'SurvivorWhereabouts'];
    given()
      .when({ ...request, about: { ...about, kind: 'SURVIVOR' }, records: ofSurvivor })
      .then(anErasure.requested({ records: ofSurvivor }));
  });
  it('is not for a member of staff who can still sign in', () => {
    const ofMember: readonly RecordKind[] = ['Member', 'BreakGlass'];
    const asked = { ...request, records: ofMember };
    given()
      .when({ ...asked, about: { ...aboutMember, isWorking: true } })
      .thenRule('member-still-works-here');
    given()
      .when({ ...asked, about: aboutMember })
      .then(anErasure.requested({ records: ofMember }));
  });
  it('was not made tomorrow', () =>
    given()
      .when({ ...request, requestedOn: '2026-02-04' })
      .thenRule('erasure-requested-in-future'));
  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2024-01-30', '2024-02-29'],
    ['2026-12-15', '2027-01-15'],
    ['2026-03-31', '2026-04-30'],
  ])('of %s is due on %s', (on, due) => expect(oneMonthAfter(on)).toBe(due));
});

describe('Deciding on it', () => {
  it('gives every kind of record its ground', () =>
    given(anErasure.requested()).when(decide).then(anErasure.decided()));
  it('leaves none out', () =>
    given(anErasure.requested())
      .when({ ...decide, items: items().slice(0, 1) })
      .thenRule('erasure-decided-in-part'));
  it('happens once', () =>
    given(anErasure.requested(), anErasure.decided()).when(decide).thenRule('erasure-not-at-that-step'));
  it('is about the request that is open', () => given().when(decide).thenRule('erasure-not-found'));
  it('grants nothing while there is a legal hold', () =>
    given(anErasure.requested(), aHold.placed()).when(decide).thenRule('legal-hold-in-force'));
  it('may refuse all of it while there is a legal hold', () =>
    given(anErasure.requested(), aHold.placed())
      .when({ ...decide, items: items('KEEP_PUBLIC_TASK') })
      .then(refusedAll));
});

describe('Confirming it', () => {
  const before = [anErasure.requested(), anErasure.decided()];
  it('is a second person’s, and about what was granted', () =>
    given(...before)
      .when(confirm)
      .then(anErasure.confirmed()));
  it('waits while a member can sign in again', () =>
    given(...before)
      .when({ ...confirm, about: { ...aboutMember, isWorking: true } })
      .thenRule('member-still-works-here'));
  it('is not for who asked', () =>
    given(anErasure.requested(), anErasure.decided({ decidedBy: 'somebody-else' }))
      .when({ ...confirm, by: EXAMPLE_REQUESTER_ID })
      .thenRule('erasure-needs-another-person'));
  it('is not for who decided', () =>
    given(anErasure.requested({ requestedBy: 'somebody-else' }), anErasure.decided())
      .when({ ...confirm, by: EXAMPLE_REQUESTER_ID })
      .thenRule('erasure-needs-another-person'));
  it('is blocked by a legal hold, and no longer when that is lifted', () => {
    given(...before, aHold.placed())
      .when(confirm)
      .thenRule('legal-hold-in-force');
    given(...before, aHold.placed(), aHold.lifted({ liftedBy: EXAMPLE_REQUESTER_ID }))
      .when(confirm)
      .then(anErasure.confirmed());
  });
  it('needs something that was granted', () =>
    given(anErasure.requested(), refusedAll).when(confirm).thenRule('erasure-not-at-that-step'));
});

describe('What identifies a member of staff', () => {
  const ofMember = ['Member', 'BreakGlass'] as const;
  const decideOn = (member: Ground, about = aboutMember as typeof aboutMember | typeof kept) => ({
    ...decide,
    about,
    items: [
      { record: 'Member', ground: member },
      { record: 'BreakGlass', ground: 'ERASE_NO_LONGER_NEEDED' },
    ] as const,
  });
  const kept = { ...aboutMember, isKeptFromCase: true } as const;
  const own = { ...aboutMember, isOwnAccount: true } as const;
  const requested = anErasure.requested({ records: ofMember });
  const decidedAs = (ground: Ground) => anErasure.decided({ items: decideOn(ground).items });

  it('is kept while they are kept from a case; what they wrote can go', () => {
    given(requested).when(decideOn('ERASE_NO_LONGER_NEEDED', kept)).thenRule('identity-needed-for-wall');
    given(requested).when(decideOn('KEEP_PUBLIC_TASK', kept)).then(decidedAs('KEEP_PUBLIC_TASK'));
    given(requested, decidedAs('KEEP_PUBLIC_TASK'))
      .when({ ...confirm, about: kept })
      .then(anErasure.confirmed({ records: ['BreakGlass'] }));
  });
  it('is erased when nothing keeps them from a case', () => {
    given(requested).when(decideOn('ERASE_NO_LONGER_NEEDED')).then(decidedAs('ERASE_NO_LONGER_NEEDED'));
    given(requested, decidedAs('ERASE_NO_LONGER_NEEDED'))
      .when({ ...confirm, about: aboutMember })
      .then(anErasure.confirmed({ records: ofMember }));
  });
  it('is not confirmed away when they were kept from a case since the decision', () =>
    given(requested, decidedAs('ERASE_NO_LONGER_NEEDED'))
      .when({ ...confirm, about: kept })
      .thenRule('identity-needed-for-wall'));
  it('is nothing that they ask for, decide on or confirm with another account of theirs', () => {
    given()
      .when({ ...request, about: own, records: ofMember })
      .thenRule('erasure-about-yourself');
    given(requested)
      .when({ ...decideOn('KEEP_PUBLIC_TASK'), about: own })
      .thenRule('erasure-about-yourself');
    given(requested, decidedAs('ERASE_NO_LONGER_NEEDED'))
      .when({ ...confirm, about: own })
      .thenRule('erasure-about-yourself');
  });
  it('says nothing of a wall to whoever is the same person', () =>
    given(requested)
      .when({ ...decideOn('ERASE_NO_LONGER_NEEDED'), about: { ...kept, isOwnAccount: true } })
      .thenRule('erasure-about-yourself'));
});

describe('Carrying it out', () => {
  const before = [anErasure.requested(), anErasure.decided(), anErasure.confirmed()];
  it('destroys the keys of what was granted', () =>
    given(...before)
      .when(shred)
      .then(anErasure.shredded()));
  it('needs the confirmation', () =>
    given(...before.slice(0, 2))
      .when(shred)
      .thenRule('erasure-not-at-that-step'));
  it('ends when every copy is gone', () =>
    given(...before, anErasure.shredded())
      .when(complete)
      .then(anErasure.completed()));
  it('does not end before the keys are destroyed', () =>
    given(...before)
      .when(complete)
      .thenRule('erasure-not-at-that-step'));
});

describe('A legal hold', () => {
  it('is placed with or without a request', () => {
    given()
      .when(hold)
      .then(aHold.placed({ placedOn: '2026-02-04' }));
    given(anErasure.requested())
      .when(hold)
      .then(aHold.placed({ placedOn: '2026-02-04' }));
  });
  it('comes too late once the erasure is confirmed', () =>
    given(anErasure.requested(), anErasure.decided(), anErasure.confirmed()).when(hold).thenRule('erasure-under-way'));
  it('that was lifted before a reason was asked for is lifted all the same', () => {
    const { reason: _none, ...before } = aHold.lifted().data as DataOf<ErasureEvent, 'LegalHoldLifted'>;
    given(aHold.placed(), { type: 'LegalHoldLifted', data: before }).when(lift).thenRule('hold-not-in-force');
  });
  it('that comes after the decision is not lifted and confirmed by one and the same person', () => {
    const before = [anErasure.requested(), anErasure.decided(), aHold.placed()];
    given(...before, aHold.lifted())
      .when(confirm)
      .thenRule('erasure-needs-another-person');
    given(...before, aHold.lifted({ liftedBy: EXAMPLE_REQUESTER_ID }))
      .when(confirm)
      .then(anErasure.confirmed());
    given(anErasure.requested(), aHold.placed(), aHold.lifted(), anErasure.decided())
      .when(confirm)
      .then(anErasure.confirmed());
  });
  it('is lifted once, and says why', () => {
    given(aHold.placed()).when(lift).then(aHold.lifted());
    given(aHold.placed(), aHold.lifted()).when(lift).thenRule('hold-not-in-force');
    given().when(lift).thenRule('hold-not-in-force');
  });
});
