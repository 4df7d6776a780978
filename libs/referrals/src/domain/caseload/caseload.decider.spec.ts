import { fold } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { REFERRAL_ID } from '../referral.examples.js';
import { WORKER_ID } from '../work.examples.js';
import { caseloadDecider } from './caseload.decider.js';
import { aCaseload } from './caseload.examples.js';

const given = deciderSpec(caseloadDecider);
const OTHER_ID = '8f1d6a3c-5b7e-5c29-9d4f-2a6c8e1b3f60';
const take = (...referralIds: string[]) => ({ type: 'TakePlaces', workerId: WORKER_ID, referralIds }) as const;

describe('The places in a worker’s caseload', () => {
  it('are taken one by one, several in one go', () =>
    given()
      .when(take(REFERRAL_ID, OTHER_ID))
      .then(aCaseload.placeTaken(), aCaseload.placeTaken({ referralId: OTHER_ID })));
  it('are taken anew by a referral that comes back, so that its order shows', () =>
    given(aCaseload.placeTaken()).when(take(REFERRAL_ID)).then(aCaseload.placeTaken()));
  it('remember every referral that was given, once', () =>
    expect([...fold(caseloadDecider, [aCaseload.placeTaken(), aCaseload.placeTaken()])]).toEqual([REFERRAL_ID]));
});
