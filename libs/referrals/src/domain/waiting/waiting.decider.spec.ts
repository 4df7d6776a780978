import { londonInstant } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { PAST, STAGE } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral, RECIPIENT_ID } from '../referral.examples.js';
import { aWork, OTHER_WORKER_ID } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { waitlist, reviewWait, ready } = aCommand;

describe('A place on the waiting list', () => {
  it('names a reason, a band and who holds the risk, and is looked at again after 20 working days', () =>
    given(...PAST.ACCEPTED)
      .when(waitlist)
      .then(aWork.waitlisted()));
  it('may be given after an assessment that found the person suitable', () =>
    given(...STAGE.begun, aWork.assessed({ result: 'SUITABLE_NOT_READY' }))
      .when({ ...waitlist, reason: 'NOT_READY', note: 'After detox' })
      .then(aWork.waitlisted({ from: 'ASSESSMENT', reason: 'NOT_READY', note: 'After detox' })));
  it.each(['NOT_SUITABLE', undefined] as const)('is refused when the assessment found %s', (result) =>
    given(...STAGE.begun, ...(result ? [aWork.assessed({ result })] : []))
      .when(waitlist)
      .thenRule('assessment-says-otherwise'),
  );
  it.each([undefined, { memberId: OTHER_WORKER_ID, organisationId: '00000000-0000-5000-8000-000000000099' }])(
    'is refused when nobody of the two sides holds the risk (%j)',
    (riskHolder) => {
      given(...PAST.ACCEPTED)
        .when({ ...waitlist, riskHolder })
        .thenRule('risk-holder-needed');
      given(...PAST.WAITLISTED)
        .when({ ...reviewWait, riskHolder })
        .thenRule('risk-holder-needed');
    },
  );
});

describe('Looking at a place on the waiting list', () => {
  it('says how the risk stands and fixes the next time', () =>
    given(...PAST.WAITLISTED)
      .when(reviewWait)
      .then(aWork.waitReviewed()));
  it('is missed every time that it is missed', () => {
    const past = [...PAST.WAITLISTED, aReferral.deadlineMissed({ clock: 'REVIEW_WAIT', dueOn: '2025-05-15' })];
    given(...past, aWork.waitReviewed({ reviewDueOn: '2025-06-17' }))
      .when({
        type: 'MissDeadline',
        at: londonInstant('2025-06-18', '00:05'),
        clock: 'REVIEW_WAIT',
        dueOn: '2025-06-17',
      })
      .then(aReferral.deadlineMissed({ clock: 'REVIEW_WAIT', dueOn: '2025-06-17' }));
  });
  it('may name somebody of the service', () =>
    given(...PAST.WAITLISTED)
      .when({ ...reviewWait, riskHolder: { memberId: OTHER_WORKER_ID, organisationId: RECIPIENT_ID } })
      .then(aWork.waitReviewed({ riskHolderId: OTHER_WORKER_ID })));
});

describe('The end of the wait', () => {
  it('has the person contacted', () =>
    given(...PAST.WAITLISTED)
      .when(ready)
      .then(aWork.ready()));
  it('is the same for who was accepted to the list', () =>
    given(...PAST.RECEIVED, aReferral.acceptedToWaitingList())
      .when(ready)
      .then(aWork.ready()));
  it('goes back to the assessment for who was assessed', () => {
    const { firstContactDueOn: _, ...data } = aWork.ready({ to: 'ASSESSMENT' }).data;
    given(...STAGE.assessed, aWork.waitlisted({ from: 'ASSESSMENT' }))
      .when(ready)
      .then({ type: 'ReferralReady', data });
  });
});
