import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { anEnd } from '../ending.examples.js';
import { PAST } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral, REFERRER_ID } from '../referral.examples.js';
import { aWork, OTHER_WORKER_ID, WORKER_ID } from '../work.examples.js';
import { breaksCap, CASELOAD_CAP } from './caseload.policies.js';

const given = deciderSpec(referralDecider);
const { allocate } = aCommand;
const full = { ...allocate, worker: { ...allocate.worker, caseload: CASELOAD_CAP } };

describe('Giving the work to a worker', () => {
  it('says how many the worker has with it', () =>
    given(...PAST.ACCEPTED)
      .when(allocate)
      .then(aWork.allocated()));
  it('to another one names the one before', () =>
    given(...PAST.IN_PROGRESS)
      .when({ ...allocate, worker: { ...allocate.worker, memberId: OTHER_WORKER_ID } })
      .then(aWork.allocated({ workerId: OTHER_WORKER_ID, previousWorkerId: WORKER_ID })));
  it('is possible while it is on hold', () =>
    given(...PAST.ACCEPTED, anEnd.held({ from: 'ACCEPTED' }))
      .when(allocate)
      .then(aWork.allocated()));
  it('is refused twice', () =>
    given(...PAST.CONTACTING)
      .when(allocate)
      .thenRule('worker-has-it-already'));
  it('may go to the same worker once it was accepted anew after a decline that did not stand', () => {
    const anew = [aReferral.declined(), anEnd.challenged(), anEnd.upheld(), aReferral.accepted()];
    given(...PAST.ASSESSMENT, aWork.assessed({ result: 'NOT_SUITABLE' }), ...anew)
      .when(allocate)
      .then(aWork.allocated({ previousWorkerId: WORKER_ID }));
  });
  it('is refused to somebody of another organisation, or whom nobody knows', () => {
    given(...PAST.ACCEPTED)
      .when({ ...allocate, worker: { ...allocate.worker, organisationId: REFERRER_ID } })
      .thenRule('worker-of-another-service');
    given(...PAST.ACCEPTED)
      .when({ ...allocate, worker: undefined })
      .thenRule('worker-of-another-service');
  });
  it('is refused to who cannot sign in', () =>
    given(...PAST.ACCEPTED)
      .when({ ...allocate, worker: { ...allocate.worker, isActive: false } })
      .thenRule('worker-not-active'));
  it('is refused until somebody confirms that the worker is trained', () =>
    given(...PAST.ACCEPTED)
      .when({ ...allocate, isTrained: false })
      .thenRule('worker-training-needed'));
});

describe('The cap of a caseload', () => {
  it('lets the last place be filled', () =>
    given(...PAST.ACCEPTED)
      .when({ ...full, worker: { ...full.worker, caseload: CASELOAD_CAP - 1 } })
      .then(aWork.allocated({ caseload: CASELOAD_CAP })));
  it('refuses one more without a reason', () =>
    given(...PAST.ACCEPTED)
      .when(full)
      .thenRule('caseload-cap-reached'));
  it('lets one more through with a reason, which is kept', () =>
    given(...PAST.ACCEPTED)
      .when({ ...full, overCapReason: 'Two of them end this week' })
      .then(aWork.allocated({ caseload: CASELOAD_CAP + 1, overCapReason: 'Two of them end this week' })));
  it('keeps no reason that was not needed', () =>
    given(...PAST.ACCEPTED)
      .when({ ...allocate, overCapReason: 'Just in case' })
      .then(aWork.allocated()));
  it('counts several at once', () => {
    expect(breaksCap(CASELOAD_CAP - 3, 3)).toBe(false);
    expect(breaksCap(CASELOAD_CAP - 3, 4)).toBe(true);
  });
});
