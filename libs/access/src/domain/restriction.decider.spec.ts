import { deciderSpec } from '#kernel/testing';
import { restrictionDecider, type RestrictionCommand } from './restriction.decider.js';
import { aRestriction, EXAMPLE_RESTRICTION } from './restriction.examples.js';
import type { RestrictionChange, RestrictionEvent } from './restriction.events.js';

const given = deciderSpec(restrictionDecider);
const { caseId, changeId, memberId, proposedBy, approvedBy, from } = EXAMPLE_RESTRICTION;
const exclude: RestrictionChange = { kind: 'exclude', memberId };
const restrict: RestrictionChange = { kind: 'restrict', mode: 'hidden', allowedMemberIds: [memberId] };
const stub = { ...restrict, mode: 'visible-stub' } as const;
const clear: RestrictionChange = { kind: 'clear', memberId };
const propose = (change: RestrictionChange, by: string = proposedBy): RestrictionCommand => ({
  ...{ type: 'Propose', caseId, changeId, change, by, at: from },
});
const approve = (by: string = approvedBy): RestrictionCommand => ({ type: 'Approve', changeId, by, at: from });
const refuse = (by: string = approvedBy): RestrictionCommand => ({ type: 'Refuse', changeId, by });
const LATER = '2025-03-14T10:00:00.001Z';
const declare: RestrictionCommand = { type: 'DeclareConflict', caseId, memberId, at: from };

describe('Asking for a change of who may know of a case', () => {
  it.each<[string, RestrictionChange, RestrictionEvent[]]>([
    ['exclude somebody', exclude, []],
    ['exclude somebody for a time', { ...exclude, until: '2025-03-14T10:00:00.001Z' }, []],
    ['hide it from all but a few', restrict, []],
    ['keep it to a few, with somebody to ask', { ...stub, contact: 'governance@lantern-row.example' }, []],
    ['lift the restriction', { kind: 'lift' }, [aRestriction.restricted()]],
    ['let somebody in again', clear, [aRestriction.excluded()]],
    ['let somebody in again who had declared a conflict', clear, [aRestriction.conflict()]],
    ['exclude somebody again whose exclusion is over', exclude, [aRestriction.excluded({ until: from })]],
  ])('is recorded: %s', (_, change, earlier) =>
    given(...earlier)
      .when(propose(change))
      .then(aRestriction.proposed(change)),
  );

  it.each<[string, string, RestrictionChange, RestrictionEvent[]]>([
    ['whose end is not after now', 'restriction-over-already', { ...exclude, until: from }, []],
    ['that would leave nobody', 'restriction-for-nobody', { ...restrict, allowedMemberIds: [] }, []],
    ['that shows a stub without saying whom to ask', 'restriction-without-contact', stub, []],
    ['that sends people to no mailbox', 'restriction-contact-no-mailbox', { ...stub, contact: 'ask Dorian' }, []],
    ['that lifts what is not restricted', 'case-not-restricted', { kind: 'lift' }, []],
    [
      'that lifts what was lifted',
      'case-not-restricted',
      { kind: 'lift' },
      [aRestriction.restricted(), aRestriction.lifted()],
    ],
    ['that excludes somebody twice', 'member-kept-out-already', exclude, [aRestriction.excluded()]],
    [
      'that excludes somebody whose exclusion still runs',
      'member-kept-out-already',
      exclude,
      [aRestriction.excluded({ until: LATER })],
    ],
    [
      'that excludes somebody who declared a conflict since, although an exclusion is over',
      'member-kept-out-already',
      exclude,
      [aRestriction.excluded({ until: from }), aRestriction.conflict()],
    ],
    ['that lets in somebody whom nothing keeps out', 'member-not-kept-out', clear, []],
    ['that lets in somebody again', 'member-not-kept-out', clear, [aRestriction.excluded(), aRestriction.ended()]],
  ])('is refused for one %s', (_, rule, change, earlier) =>
    given(...earlier)
      .when(propose(change))
      .thenRule(rule),
  );

  it('is refused to whom it is about', () =>
    given().when(propose(exclude, memberId)).thenRule('list-keeper-conflicted'));
  it('is refused to whoever would be on the allow-list', () =>
    given().when(propose(restrict, memberId)).thenRule('list-keeper-conflicted'));
  it('is refused to whoever is in conflict with the case', () =>
    given(aRestriction.conflict({ memberId: proposedBy }))
      .when(propose(exclude))
      .thenRule('list-keeper-conflicted'));
  it('is refused to whom it is about, also with another account of theirs', () =>
    given()
      .when({ ...propose(exclude), accounts: [memberId] } as RestrictionCommand)
      .thenRule('list-keeper-conflicted'));
  it('is recorded once', () => given(aRestriction.proposed()).when(propose(exclude)).thenNothing());
});

describe('Agreeing to a change', () => {
  it('is refused to whoever asked for it, also with another account of theirs', () => {
    given(aRestriction.proposed()).when(approve(proposedBy)).thenRule('own-change');
    given(aRestriction.proposed())
      .when({ ...approve(), accounts: [approvedBy, proposedBy] } as RestrictionCommand)
      .thenRule('own-change');
  });

  it.each<[string, RestrictionChange, RestrictionEvent, RestrictionEvent[]]>([
    ['excludes', exclude, aRestriction.excluded(), []],
    ['excludes for a time', { ...exclude, until: '2026-01-01' }, aRestriction.excluded({ until: '2026-01-01' }), []],
    ['restricts', restrict, aRestriction.restricted(), []],
    ['lifts', { kind: 'lift' }, aRestriction.lifted(), [aRestriction.restricted()]],
    ['lets in again', clear, aRestriction.ended(), [aRestriction.conflict()]],
  ])('%s', (_, change, event, earlier) =>
    given(...earlier, aRestriction.proposed(change))
      .when(approve())
      .then(event),
  );

  it('is refused to whoever asked for it', () =>
    given(aRestriction.proposed()).when(approve(proposedBy)).thenRule('own-change'));
  it('is refused to whom it is about', () =>
    given(aRestriction.proposed()).when(approve(memberId)).thenRule('list-keeper-conflicted'));
  it('is refused to whoever came into conflict with the case meanwhile', () =>
    given(aRestriction.proposed(), aRestriction.conflict({ memberId: approvedBy }))
      .when(approve())
      .thenRule('list-keeper-conflicted'));
  it('is refused when the change makes no sense any more', () =>
    given(aRestriction.proposed(), aRestriction.conflict()).when(approve()).thenRule('member-kept-out-already'));
  it.each<[string, RestrictionEvent[]]>([
    ['nobody asked for it', []],
    ['it was turned down', [aRestriction.proposed(), aRestriction.refused()]],
    ['it was done already', [aRestriction.proposed(), aRestriction.excluded()]],
  ])('is refused when %s', (_, earlier) =>
    given(...earlier)
      .when(approve())
      .thenRule('change-not-proposed'),
  );
});

describe('Turning a change down', () => {
  it('is recorded', () => given(aRestriction.proposed()).when(refuse()).then(aRestriction.refused()));
  it('is refused for one that nobody asked for', () => given().when(refuse()).thenRule('change-not-proposed'));
});

describe('Declaring a conflict', () => {
  it('works at once, without a second person and without a reason', () =>
    given().when(declare).then(aRestriction.conflict()));
  it('does nothing for somebody who is kept out already', () =>
    given(aRestriction.excluded()).when(declare).thenNothing());
  it('works again once the earlier one was cleared', () =>
    given(aRestriction.conflict(), aRestriction.ended()).when(declare).then(aRestriction.conflict()));
  it.each([
    ['is over', from],
    ['ends by itself', LATER],
  ])('keeps out for good somebody whose exclusion %s', (_, until) =>
    given(aRestriction.excluded({ until })).when(declare).then(aRestriction.conflict()),
  );
  it('does nothing where a conflict was declared beside an exclusion that is over', () =>
    given(aRestriction.conflict(), aRestriction.excluded({ until: from }))
      .when(declare)
      .thenNothing());
});

describe('Replaying', () => {
  it('passes over an event that a newer release wrote', () => {
    const newer = { type: 'CaseSealed', data: {} } as unknown as RestrictionEvent;
    expect(restrictionDecider.evolve(restrictionDecider.initial, newer)).toBe(restrictionDecider.initial);
  });
});
