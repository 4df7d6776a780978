import { deciderSpec } from '#kernel/testing';
import { caseDecider, type CaseCommand } from './case.decider.js';
import { aCase, CASE_ID, DISCLOSURE_ID } from './case.examples.js';
import { PERSON_ID } from './person.examples.js';

const given = deciderSpec(caseDecider);
const open = [aCase.opened(), aCase.joined()];
const { caseId: _caseId, personId: _personId, ...closing } = aCase.closed().data;
const close: CaseCommand = { type: 'Close', closing, isLeftOpen: false, today: '2026-06-01' };
const reopen: CaseCommand = { type: 'Reopen', reopening: { reason: 'NEW_CONCERN', reopenedOn: '2026-06-20' } };
const leftOpen = [{ kind: 'ACTION', id: DISCLOSURE_ID }] as const;
const { caseId: _case, personId: _person, ...disclosure } = aCase.disclosure().data;
const now = '2026-06-21T10:00:00.000Z';
const record: CaseCommand = { type: 'RecordDisclosure', disclosure, happenedAt: now, now };

describe('Closing a case', () => {
  it('is recorded with why and when', () =>
    given(...open)
      .when(close)
      .then(aCase.closed()));
  it('needs a case', () => given().when(close).thenRule('case-not-found'));
  it('happens once', () =>
    given(...open, aCase.closed())
      .when(close)
      .thenRule('case-already-closed'));
  it('cannot lie ahead', () =>
    given(...open)
      .when({ ...close, today: '2026-05-31' })
      .thenRule('case-closes-in-the-future'));
  it('cannot be before the case was opened', () =>
    given(aCase.opened({ openedOn: '2026-06-02' }))
      .when(close)
      .thenRule('case-closes-before-opening'));
  it('leaves nothing open unsaid', () => {
    given(...open)
      .when({ ...close, closing: { ...closing, leftOpen } })
      .thenRule('case-with-open-work');
    given(...open)
      .when({ ...close, closing: { ...closing, leftOpen }, isLeftOpen: true })
      .then(aCase.closed({ leftOpen }));
  });
});

describe('A closed case', () => {
  const closed = [...open, aCase.disclosure(), aCase.closed()];
  it('takes nothing new', () => {
    given(...open, aCase.closed())
      .when(record)
      .thenRule('case-closed');
    const { caseId: _c, personId: _p, ...assessment } = aCase.assessed().data;
    given(...closed)
      .when({ type: 'AssessRisk', assessment, today: '2026-06-21' })
      .thenRule('case-closed');
  });
  it('can be put right', () =>
    given(...closed)
      .when({ type: 'CorrectEntry', entryId: DISCLOSURE_ID, reason: 'WRONG_PERSON' })
      .then(aCase.corrected()));
  it('can be opened again, by the day on which the parts of others would have ended', () =>
    given(...closed)
      .when(reopen)
      .then(aCase.reopened()));
  it('is open again then', () => {
    given(...open, aCase.closed(), aCase.reopened())
      .when(record)
      .then(aCase.disclosure({ caseId: CASE_ID, personId: PERSON_ID }));
    given(...open, aCase.closed(), aCase.reopened())
      .when(reopen)
      .thenRule('case-not-closed');
    given(...open)
      .when(reopen)
      .thenRule('case-not-closed');
  });
});
