import { REFERRAL_ID } from '../example-ids.js';
import { WORKER_ID } from '../work.examples.js';
import type { CaseloadPlaceTaken } from './caseload.events.js';

/** The caseload of the worker who has the example referral. */
export const aCaseload = {
  placeTaken: (data: Partial<CaseloadPlaceTaken['data']> = {}): CaseloadPlaceTaken => ({
    type: 'CaseloadPlaceTaken',
    data: { workerId: WORKER_ID, referralId: REFERRAL_ID, ...data },
  }),
};
