import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { anEnd } from '../ending.examples.js';
import { PAST } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral } from '../referral.examples.js';

const given = deciderSpec(referralDecider);
const { correct, markInError } = aCommand;
const discarded = [aReferral.drafted(), aReferral.withdrawn({ reason: 'DRAFT_DISCARDED' })];

describe('Correcting what was sent', () => {
  it.each(['RECEIVED', 'IN_PROGRESS', 'ON_HOLD'] as const)('while it is %s tells the service', (state) =>
    given(...PAST[state])
      .when(correct)
      .then(anEnd.corrected()),
  );
  it('says what is right and what was wrong', () => {
    given(...PAST.RECEIVED)
      .when({ ...correct, text: ' ' })
      .thenRule('correction-needs-text');
    given(...PAST.RECEIVED)
      .when({ ...correct, why: '' })
      .thenRule('correction-needs-reason');
  });
  it('changes nothing about where the referral is', () =>
    given(...PAST.RECEIVED, anEnd.corrected())
      .when(aCommand.hold)
      .then(anEnd.held()));
});

describe('Marking a referral as recorded in error', () => {
  it('keeps from where, and a note', () =>
    given(...PAST.RECEIVED)
      .when({ ...markInError, note: 'Sent twice within a minute' })
      .then(anEnd.markedInError({ note: 'Sent twice within a minute' })));
  it('lets nothing follow', () =>
    given(...PAST.MARKED_IN_ERROR)
      .when(markInError)
      .thenRule('referral-in-error'));
});

it.each([correct, markInError])('$type is not for a draft that was thrown away', (command) =>
  given(...discarded)
    .when(command)
    .thenRule('referral-never-sent'),
);
