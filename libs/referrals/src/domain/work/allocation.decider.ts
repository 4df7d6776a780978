import { RuleBroken } from '#kernel';
import { standingOf, TAKEN_ON, type StepRules } from '../phase.js';
import type { KnownReferral } from '../referral.state.js';
import type { AllocateWorker, AllocationCommand, Worker } from './allocation.commands.js';
import { breaksCap, CASELOAD_CAP } from './caseload.policies.js';

/** Giving the work to a worker, from the acceptance to the end (mission §6.2, "ACCEPTED+"). */
export const allocationRules: StepRules<AllocationCommand> = {
  AllocateWorker: {
    side: 'recipient',
    from: [...TAKEN_ON, 'ON_HOLD'],
    refusal: 'referral-not-accepted',
    take: (command, referral, of) => {
      const { memberId, caseload } = ofThisService(command, referral);
      if (!command.isTrained) throw new RuleBroken('worker-training-needed');
      const { overCapReason } = command;
      const isOver = breaksCap(caseload);
      if (isOver && overCapReason === undefined) throw new RuleBroken('caseload-cap-reached');
      const data = {
        ...of,
        workerId: memberId,
        ...(referral.work.workerId === undefined ? {} : { previousWorkerId: referral.work.workerId }),
        caseload: caseload + 1,
        cap: CASELOAD_CAP,
        ...(isOver && overCapReason !== undefined ? { overCapReason } : {}),
      };
      return [{ type: 'CaseAllocated', data }];
    },
  },
};

/** Whether a worker has to be found: who had the work before a decline that did not stand may get it again. */
const isAskedFor = ({ due, hold }: KnownReferral): boolean =>
  due.ALLOCATE !== undefined || hold?.stopped.some(({ clock }) => clock === 'ALLOCATE') === true;

function ofThisService({ worker }: AllocateWorker, referral: KnownReferral): Worker {
  if (!TAKEN_ON.some((state) => state === standingOf(referral))) throw new RuleBroken('referral-not-accepted');
  if (worker?.organisationId !== referral.recipientOrganisationId) throw new RuleBroken('worker-of-another-service');
  if (!worker.isActive) throw new RuleBroken('worker-not-active');
  if (worker.memberId === referral.work.workerId && !isAskedFor(referral))
    throw new RuleBroken('worker-has-it-already');
  return worker;
}
