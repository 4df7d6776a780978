import { deciderSpec } from '#kernel/testing';
import { caseDecider } from './case.decider.js';
import { aCase, DISCLOSURE_ID, OTHER_CASE_ID } from './case.examples.js';
import { APPROVER_ID, aSeal, PROPOSER_ID, SEAL_ID } from './seal.examples.js';

const given = deciderSpec(caseDecider);
const withDisclosure = () => given(aCase.opened(), aCase.disclosure());
const proposedTo = () => given(aCase.opened(), aCase.disclosure(), aSeal.proposed());
const sealed = () => given(aCase.opened(), aCase.disclosure(), aSeal.proposed(), aSeal.sealed());

const { sealId, scope, entryIds, orderReference, court, orderedOn, until = '' } = aSeal.proposed().data;
const seal = { sealId, scope, entryIds, orderReference, court, orderedOn, until };
const propose = { type: 'ProposeSeal', seal, memberId: PROPOSER_ID, today: '2025-09-02' } as const;
const as = (over: Partial<typeof seal>) => ({ ...propose, seal: { ...seal, ...over } });
const step = <Type extends string>(type: Type, memberId = APPROVER_ID) => ({ type, sealId: SEAL_ID, memberId });

describe('Proposing a seal', () => {
  it('keeps the order, how much it seals and who asks', () => withDisclosure().when(propose).then(aSeal.proposed()));
  it('of the whole case needs no entries', () =>
    given(aCase.opened())
      .when(as({ scope: 'WHOLE_CASE', entryIds: [] }))
      .then(aSeal.proposed({ scope: 'WHOLE_CASE', entryIds: [] })));
  it('is refused without an entry', () =>
    withDisclosure()
      .when(as({ entryIds: [] }))
      .thenRule('seal-without-entries'));
  it('is refused for an entry of another case', () =>
    withDisclosure()
      .when(as({ entryIds: [OTHER_CASE_ID] }))
      .thenRule('entry-not-found'));
  it('is refused for an order that has not been made', () =>
    withDisclosure()
      .when(as({ orderedOn: '2025-09-03' }))
      .thenRule('seal-order-in-the-future'));
  it('is refused for an order that is over', () =>
    withDisclosure()
      .when(as({ until: '2025-09-01' }))
      .thenRule('seal-over-already'));
  it('is refused twice', () => proposedTo().when(propose).thenRule('seal-already-proposed'));
  it('is refused for a case nobody opened', () => given().when(propose).thenRule('case-not-found'));
});

describe('A second person', () => {
  it('seals what was proposed', () => proposedTo().when(step('ApproveSeal')).then(aSeal.sealed()));
  it('may decline', () => proposedTo().when(step('DeclineSeal')).then(aSeal.declined()));
  it.each(['ApproveSeal', 'DeclineSeal'] as const)('is needed: %s by whoever proposed it is refused', (type) =>
    proposedTo().when(step(type, PROPOSER_ID)).thenRule('seal-needs-a-second-person'),
  );
  it('approves once', () => sealed().when(step('ApproveSeal')).thenRule('seal-step-out-of-turn'));
  it('approves nothing that was never proposed', () =>
    withDisclosure().when(step('ApproveSeal')).thenRule('seal-not-found'));
  it('is needed to lift a seal before its day, too', () => {
    const lifting = () =>
      given(aCase.opened(), aCase.disclosure(), aSeal.proposed(), aSeal.sealed(), aSeal.liftingProposed());
    sealed().when(step('ProposeUnseal', PROPOSER_ID)).then(aSeal.liftingProposed());
    lifting().when(step('ApproveUnseal', PROPOSER_ID)).thenRule('seal-needs-a-second-person');
    lifting()
      .when(step('ApproveUnseal'))
      .then(aSeal.unsealed({ because: 'ORDER_ENDED' }));
    sealed().when(step('ApproveUnseal')).thenRule('seal-step-out-of-turn');
    proposedTo().when(step('ProposeUnseal')).thenRule('seal-step-out-of-turn');
  });
});

describe('The day that an order names', () => {
  const expire = (today: string) => ({ type: 'ExpireSeal', sealId: SEAL_ID, today }) as const;

  it('is the last of the seal', () => sealed().when(expire('2025-12-31')).then());
  it('unseals when it has passed, once, also while its lifting waits', () => {
    sealed().when(expire('2026-01-01')).then(aSeal.unsealed());
    given(aCase.opened(), aCase.disclosure(), aSeal.proposed(), aSeal.sealed(), aSeal.unsealed())
      .when(expire('2026-01-02'))
      .then();
    given(aCase.opened(), aCase.disclosure(), aSeal.proposed(), aSeal.sealed(), aSeal.liftingProposed())
      .when(expire('2026-01-01'))
      .then(aSeal.unsealed());
  });
  it('never comes where the order names none', () => {
    const { until: _until, ...openEnded } = aSeal.sealed().data;
    given(aCase.opened(), aCase.disclosure(), { type: 'RecordSealed', data: openEnded })
      .when(expire('2099-01-01'))
      .then();
  });
});

describe('A sealed entry', () => {
  const correct = { type: 'CorrectEntry', entryId: DISCLOSURE_ID, reason: 'FACT_WRONG' } as const;

  it('is not there to be corrected', () => sealed().when(correct).thenRule('entry-not-found'));
  it('is there again after it was unsealed', () =>
    given(aCase.opened(), aCase.disclosure(), aSeal.proposed(), aSeal.sealed(), aSeal.unsealed())
      .when(correct)
      .then(aCase.corrected({ reason: 'FACT_WRONG' })));
  it('is one of a case that is sealed as a whole', () =>
    given(aCase.opened(), aCase.disclosure(), aSeal.sealed({ scope: 'WHOLE_CASE', entryIds: [] }))
      .when(correct)
      .thenRule('entry-not-found'));
});
