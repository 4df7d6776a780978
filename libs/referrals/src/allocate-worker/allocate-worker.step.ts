import { CASELOAD_CAP, CASELOAD_CAP_POLICY } from '../domain/work/caseload.policies.js';
import type { StepDefinition } from '../step/step-definition.js';
import type { AllocateWorkerForm } from './allocate-worker.form.js';

/** Gives the work to a worker, or to another one. */
export const allocateWorker: StepDefinition<AllocateWorkerForm> = {
  type: 'AllocateWorker',
  action: 'referral:allocate',
  path: 'allocate',
  policyVersions: CASELOAD_CAP_POLICY,
  ask: async ({ open, facts }) => {
    const { recipientOrganisationId, workerId, clocks } = open.entry;
    const workers = await facts.workersOf(recipientOrganisationId);
    return {
      title: workerId === undefined ? 'Who gets this work?' : 'Give this work to somebody else',
      lead: [`One worker has at most ${CASELOAD_CAP} referrals, unless you say why it has to be more.`],
      questions: [
        {
          kind: 'radios',
          name: 'workerId',
          label: 'Worker',
          codes: workers
            .filter(({ memberId }) => memberId !== workerId || clocks?.ALLOCATE !== undefined)
            .map(({ memberId, name, caseload }) => ({
              value: memberId,
              text: name,
              hint: `Has ${caseload} of at most ${CASELOAD_CAP}`,
            })),
        },
        { kind: 'tick', name: 'isTrained', label: 'This worker is trained for this work' },
        {
          kind: 'long',
          name: 'overCapReason',
          label: 'If the worker has as many as they should: why one more?',
          max: 1000,
          rows: 2,
        },
      ],
      button: 'Give the work to this worker',
    };
  },
  details: async ({ workerId, isTrained, overCapReason }, { signed, facts }) => {
    const workers = await facts.workersOf(signed.member.organisationId);
    const worker = workers.find(({ memberId }) => memberId === workerId);
    return { type: 'AllocateWorker', worker, isTrained, overCapReason };
  },
  fields: {
    'worker-of-another-service': 'workerId',
    'worker-not-active': 'workerId',
    'worker-has-it-already': 'workerId',
    'worker-training-needed': 'isTrained',
    'caseload-cap-reached': 'overCapReason',
  },
  done: () => 'The work is allocated. Next, try to reach the person.',
};
