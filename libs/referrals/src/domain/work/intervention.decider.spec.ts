import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { PAST, STAGE } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aWork } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { agreePlan, start } = aCommand;
const notReady = [...STAGE.begun, aWork.assessed({ result: 'SUITABLE_NOT_READY' })];

describe('A plan', () => {
  it('is agreed once the assessment is complete', () =>
    given(...STAGE.assessed)
      .when(agreePlan)
      .then(aWork.planAgreed()));
  it('may be agreed again while the work goes on', () =>
    given(...PAST.IN_PROGRESS)
      .when({ ...agreePlan, sessionsPlanned: 20 })
      .then(aWork.planAgreed({ sessionsPlanned: 20 })));
  it('is refused while the assessment is not complete, or found the person unsuitable', () => {
    given(...STAGE.begun)
      .when(agreePlan)
      .thenRule('referral-not-assessed');
    given(...STAGE.begun, aWork.assessed({ result: 'NOT_SUITABLE' }))
      .when(agreePlan)
      .thenRule('assessment-says-otherwise');
  });
  it('has sessions and a day ahead', () => {
    given(...STAGE.assessed)
      .when({ ...agreePlan, sessionsPlanned: 0 })
      .thenRule('plan-needs-sessions');
    given(...STAGE.assessed)
      .when({ ...agreePlan, reviewOn: '2025-04-14' })
      .thenRule('plan-review-must-be-ahead');
  });
});

describe('Starting the work', () => {
  it('says that support for a partner was looked at', () =>
    given(...STAGE.planned)
      .when(start)
      .then(aWork.started()));
  it('without linked support needs a reason', () => {
    given(...STAGE.planned)
      .when({ ...start, partnerSupport: 'NOT_LINKED' })
      .thenRule('partner-support-needs-reason');
    given(...STAGE.planned)
      .when({ ...start, partnerSupport: 'NOT_LINKED', notLinkedReason: 'None in this area' })
      .then(aWork.started({ partnerSupport: 'NOT_LINKED', notLinkedReason: 'None in this area' }));
  });
  it('is refused without a plan', () =>
    given(...STAGE.assessed)
      .when(start)
      .thenRule('plan-needed'));
  it('is refused for who is not ready, until they have waited', () => {
    given(...notReady, aWork.planAgreed())
      .when(start)
      .thenRule('assessment-says-otherwise');
    given(...notReady, aWork.planAgreed(), aWork.waitlisted({ from: 'ASSESSMENT' }))
      .when(start)
      .then(aWork.started());
  });
  it('is possible for who was not ready once the wait is over', () => {
    const { firstContactDueOn: _, ...data } = aWork.ready({ to: 'ASSESSMENT' }).data;
    const ready = { type: 'ReferralReady', data } as const;
    given(...notReady, aWork.planAgreed(), aWork.waitlisted({ from: 'ASSESSMENT' }), ready)
      .when(start)
      .then(aWork.started());
  });
  it('is refused for who waits and was never assessed', () =>
    given(...PAST.WAITLISTED, aWork.allocated())
      .when(start)
      .thenRule('referral-not-assessed'));
});
