import { londonInstant } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { PAST, STAGE } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral } from '../referral.examples.js';
import { aWork } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { contact, beginAssessment, assess } = aCommand;

describe('Trying to reach the person', () => {
  it('is recorded with way and result, and counted', () => {
    given(...STAGE.allocated)
      .when(contact)
      .then(aWork.contacted());
    given(...PAST.CONTACTING)
      .when({ ...contact, way: 'LETTER', result: 'NO_ANSWER' })
      .then(aWork.contacted({ attempt: 2, way: 'LETTER', result: 'NO_ANSWER' }));
  });
  it('is refused until somebody looked at what is safe', () =>
    given(...STAGE.allocated)
      .when({ ...contact, safetyChecked: false })
      .thenRule('safe-contact-check-needed'));
  it('cannot be ahead', () =>
    given(...STAGE.allocated)
      .when({ ...contact, on: '2025-04-15' })
      .thenRule('day-not-come-yet'));
  it('too late goes on record as missed, once', () =>
    given(...STAGE.allocated)
      .when({ ...contact, at: londonInstant('2025-04-17', '10:00') })
      .then(aReferral.deadlineMissed({ clock: 'FIRST_CONTACT', dueOn: '2025-04-16' }), aWork.contacted()));
});

describe('Beginning an assessment', () => {
  it('fixes the day by which it is complete', () =>
    given(...PAST.CONTACTING)
      .when(beginAssessment)
      .then(aWork.assessmentBegun()));
  it('is refused while nobody has the work', () =>
    given(...PAST.ACCEPTED, aWork.contacted())
      .when(beginAssessment)
      .thenRule('worker-needed'));
  it.each(['NO_ANSWER', 'WRONG_DETAILS', 'REFUSED', 'NOT_SAFE'] as const)('is refused after %s alone', (result) =>
    given(...STAGE.allocated, aWork.contacted({ result }))
      .when(beginAssessment)
      .thenRule('person-not-reached'),
  );
});

describe('Completing an assessment', () => {
  it('keeps the instrument with the result', () =>
    given(...STAGE.begun)
      .when(assess)
      .then(aWork.assessed()));
  it('is refused twice', () =>
    given(...STAGE.assessed)
      .when(assess)
      .thenRule('assessment-complete-already'));
  it('that found a changed risk is refused until the change was reported', () => {
    given(...STAGE.begun)
      .when({ ...assess, riskChanged: true })
      .thenRule('changed-risk-must-be-reported');
    given(...STAGE.begun, aWork.riskReported())
      .when({ ...assess, riskChanged: true })
      .then(aWork.assessed({ riskChanged: true }));
  });
  it('counts no report from before it began', () =>
    given(...PAST.CONTACTING, aWork.riskReported(), aWork.assessmentBegun())
      .when({ ...assess, riskChanged: true })
      .thenRule('changed-risk-must-be-reported'));
  it('that found the person unsuitable lets the service decline', () => {
    const decline = {
      type: 'Decline',
      at: assess.at,
      by: assess.by,
      reasons: ['RISK_NOT_MANAGEABLE'],
      barriers: ['MOTIVATION'],
      criterionIds: [],
      published: { version: 1, criterionIds: [] },
      safeToTellPerson: 'NO',
      alternative: { kind: 'NONE' },
      adjustmentsConsidered: 'A slower start',
    } as const;
    const { criteriaVersion: _, ...data } = aReferral.declined({
      reasons: ['RISK_NOT_MANAGEABLE'],
      barriers: ['MOTIVATION'],
      criterionIds: [],
      safeToTellPerson: 'NO',
      adjustmentsConsidered: 'A slower start',
    }).data;
    given(...STAGE.begun, aWork.assessed({ result: 'NOT_SUITABLE' }))
      .when(decline)
      .then({ type: 'ReferralDeclined', data });
    given(...STAGE.assessed)
      .when(decline)
      .thenRule('assessment-says-otherwise');
    given(...STAGE.begun)
      .when(decline)
      .thenRule('assessment-says-otherwise');
  });
});
