import { deciderSpec } from '#kernel/testing';
import { aMerge, FIRST_MEMBER_ID, MERGE_ID, OTHER_PERSON_ID, SECOND_MEMBER_ID } from './merge.examples.js';
import { personDecider } from './person.decider.js';
import { aPerson, PERSON_ID } from './person.examples.js';

const given = deciderSpec(personDecider);
const kept = () => given(aPerson.registered());
const other = () => given(aPerson.registered({ personId: OTHER_PERSON_ID }));
const claim = {
  ...{ mergeId: MERGE_ID, keptPersonId: PERSON_ID, mergedPersonId: OTHER_PERSON_ID },
  ...({ evidence: ['KNOWN_ALIAS'], confidence: 'LIKELY' } as const),
};
const said = { claim, memberId: FIRST_MEMBER_ID, today: '2025-08-05' } as const;
const merge = { type: 'MergePersons', ...said } as const;
const approve = { type: 'ApproveMerge', ...said, memberId: SECOND_MEMBER_ID } as const;
const certain = { ...merge, claim: { ...claim, confidence: 'CERTAIN' } } as const;
const there = { personId: OTHER_PERSON_ID };

describe('Holding two records to be about one person', () => {
  it('is a proposal while nobody is certain', () => {
    kept().when(merge).then(aMerge.proposed());
    other().when(merge).then();
  });
  it('merges both at once where it is certain', () => {
    kept()
      .when(certain)
      .then(aMerge.merged({ confidence: 'CERTAIN' }));
    other()
      .when(certain)
      .then(aMerge.merged({ ...there, confidence: 'CERTAIN' }));
  });
  it('is refused without evidence, with themselves, or twice', () => {
    kept()
      .when({ ...merge, claim: { ...claim, evidence: [] } })
      .thenRule('merge-without-evidence');
    kept()
      .when({ ...merge, claim: { ...claim, mergedPersonId: PERSON_ID } })
      .thenRule('merge-with-themselves');
    given(aPerson.registered(), aMerge.proposed()).when(merge).thenRule('merge-already-proposed');
  });
  it('is refused for a record that is merged already, or into which another is', () => {
    const elsewhere = { keptPersonId: 'p-9', mergedPersonId: PERSON_ID, mergeId: 'm-9' };
    given(aPerson.registered(), aMerge.merged(elsewhere)).when(merge).thenRule('merge-of-merged');
    const into = { ...there, keptPersonId: OTHER_PERSON_ID, mergedPersonId: 'p-9', mergeId: 'm-9' };
    given(aPerson.registered(there), aMerge.merged(into)).when(certain).thenRule('merge-of-merged');
  });
  it('keeps room for a third record of the same person', () =>
    given(aPerson.registered(), aMerge.merged({ mergeId: 'm-9', mergedPersonId: 'p-9' }))
      .when(merge)
      .then(aMerge.proposed()));
  it('is refused for a person nobody registered', () => given().when(merge).thenRule('person-not-found'));
});

describe('A second person', () => {
  const proposed = () => given(aPerson.registered(), aMerge.proposed());

  it('merges what was proposed, on both records', () => {
    proposed().when(approve).then(aMerge.merged());
    other().when(approve).then(aMerge.merged(there));
  });
  it('is another than the first', () => {
    proposed()
      .when({ ...approve, memberId: FIRST_MEMBER_ID })
      .thenRule('merge-needs-a-second-person');
    proposed()
      .when({ type: 'DeclineMerge', mergeId: MERGE_ID, memberId: FIRST_MEMBER_ID })
      .thenRule('merge-needs-a-second-person');
  });
  it('may not agree', () =>
    proposed().when({ type: 'DeclineMerge', mergeId: MERGE_ID, memberId: SECOND_MEMBER_ID }).then(aMerge.declined()));
  it('agrees once, and to nothing that was never proposed', () => {
    given(aPerson.registered(), aMerge.proposed(), aMerge.merged()).when(approve).thenRule('merge-step-out-of-turn');
    kept().when(approve).thenRule('merge-not-found');
  });
});

describe('Finding that they are two people', () => {
  const reverse = { type: 'ReverseMerge', mergeId: MERGE_ID, today: '2025-08-12' } as const;
  const merged = () => given(aPerson.registered(), aMerge.proposed(), aMerge.merged());

  it('undoes the merge, with the days between which it held', () => merged().when(reverse).then(aMerge.reversed()));
  it('is refused twice, and before there is a merge', () => {
    given(aPerson.registered(), aMerge.merged(), aMerge.reversed()).when(reverse).thenRule('merge-step-out-of-turn');
    given(aPerson.registered(), aMerge.proposed()).when(reverse).thenRule('merge-step-out-of-turn');
    kept().when(reverse).thenRule('merge-not-found');
  });
  it('leaves room to merge them again', () =>
    given(aPerson.registered(), aMerge.merged(), aMerge.reversed())
      .when({ ...merge, claim: { ...claim, mergeId: 'm-2' } })
      .then(aMerge.proposed({ mergeId: 'm-2' })));
});
