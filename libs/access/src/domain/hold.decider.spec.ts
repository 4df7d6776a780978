import { deciderSpec } from '#kernel/testing';
import { HOLD_FINDINGS, type HoldFinding } from './hold.events.js';
import { restrictionDecider, type RestrictionCommand } from './restriction.decider.js';
import { aRestriction, EXAMPLE_RESTRICTION } from './restriction.examples.js';

const given = deciderSpec(restrictionDecider);
const { caseId, changeId, memberId, likenessId, proposedBy, approvedBy, from } = EXAMPLE_RESTRICTION;
const OTHER = '11ce0000-0000-4000-8000-000000000002';
const hold = (change: Parameters<typeof aRestriction.held>[0] = {}): RestrictionCommand => ({
  type: 'Hold',
  likeness: aRestriction.held(change).data,
});
const decide = (finding: HoldFinding, by: string = approvedBy, id: string = likenessId): RestrictionCommand => ({
  ...{ type: 'DecideHold', likenessId: id, finding, by, at: from },
});
const propose = (change: object, by: string = proposedBy): RestrictionCommand =>
  ({ type: 'Propose', caseId, changeId, change, by, at: from }) as RestrictionCommand;

describe('A likeness', () => {
  it('holds the member', () => given().when(hold()).then(aRestriction.held()));
  it('is found once', () => given(aRestriction.held()).when(hold()).thenNothing());
  it('is not asked about again, whatever was found', () => {
    given(aRestriction.held(), aRestriction.decided()).when(hold()).thenNothing();
    given(aRestriction.held(), aRestriction.decided({ finding: 'CLOSE' }), aRestriction.conflict())
      .when(hold())
      .thenNothing();
  });
  it('to somebody else in the case, or a more exact one, is another', () =>
    given(aRestriction.held(), aRestriction.decided())
      .when(hold({ likenessId: OTHER, strength: 'exact' }))
      .then(aRestriction.held({ likenessId: OTHER, strength: 'exact' })));
});

describe('Looking at a hold', () => {
  it.each(['OTHER_FACTS', 'OTHER_PERSON', 'SHARED_THING'] as const)('lets the member in again for %s', (finding) =>
    given(aRestriction.held()).when(decide(finding)).then(aRestriction.decided({ finding })),
  );
  it.each(['SAME_PERSON', 'CLOSE', 'NOT_RULED_OUT'] as const)('makes a wall of it for %s', (finding) =>
    given(aRestriction.held()).when(decide(finding)).then(aRestriction.decided({ finding }), aRestriction.conflict()),
  );
  it('knows what each finding means', () => expect(HOLD_FINDINGS.codes).toHaveLength(6));

  it('lets nobody in whom another likeness holds', () => {
    const both = [aRestriction.held(), aRestriction.held({ likenessId: OTHER })] as const;
    given(...both)
      .when(decide('OTHER_FACTS'))
      .then(aRestriction.decided({ isLast: false }));
    given(...both, aRestriction.decided({ isLast: false }))
      .when(decide('OTHER_FACTS', approvedBy, OTHER))
      .then(aRestriction.decided({ likenessId: OTHER }));
    given(aRestriction.held(), aRestriction.held({ likenessId: OTHER, memberId: proposedBy }))
      .when(decide('OTHER_FACTS'))
      .then(aRestriction.decided());
  });

  it('is refused for what does not wait', () => {
    given().when(decide('CLOSE')).thenRule('hold-not-waiting');
    given(aRestriction.held(), aRestriction.decided()).when(decide('CLOSE')).thenRule('hold-not-waiting');
    given(aRestriction.held({ strength: 'exact' }))
      .when(decide('OTHER_FACTS'))
      .thenRule('hold-not-waiting');
  });
  it('is refused to the member, to whoever else is held, and to whoever is kept out', () => {
    given(aRestriction.held()).when(decide('OTHER_FACTS', memberId)).thenRule('list-keeper-conflicted');
    given(aRestriction.held())
      .when({ ...decide('OTHER_FACTS'), accounts: [memberId] } as RestrictionCommand)
      .thenRule('list-keeper-conflicted');
    given(aRestriction.held(), aRestriction.held({ likenessId: OTHER, memberId: approvedBy }))
      .when(decide('OTHER_FACTS'))
      .thenRule('list-keeper-conflicted');
    given(aRestriction.held(), aRestriction.conflict({ memberId: approvedBy }))
      .when(decide('OTHER_FACTS'))
      .thenRule('list-keeper-conflicted');
  });
});

describe('Somebody who is held', () => {
  it('keeps no lists of the case', () =>
    given(aRestriction.held({ memberId: proposedBy }))
      .when(propose({ kind: 'exclude', memberId }))
      .thenRule('list-keeper-conflicted'));
  it('can be excluded, and can declare a conflict', () => {
    given(aRestriction.held())
      .when(propose({ kind: 'exclude', memberId }))
      .then(aRestriction.proposed());
    given(aRestriction.held())
      .when({ type: 'DeclareConflict', caseId, memberId, at: from })
      .then(aRestriction.conflict());
  });
  it('is let in again by two people where the likeness was exact, and by none of them otherwise', () => {
    const clear = { kind: 'clear', memberId } as const;
    given(aRestriction.held({ strength: 'exact' }))
      .when(propose(clear))
      .then(aRestriction.proposed(clear));
    given(aRestriction.held()).when(propose(clear)).thenRule('member-not-kept-out');
  });
});
