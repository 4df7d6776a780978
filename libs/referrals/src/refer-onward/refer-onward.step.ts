import { DELIVERIES } from '#directory';
import { labelOf } from '#kernel';
import { referralIdOf } from '../referral-id.js';
import type { StepDefinition } from '../step/step-definition.js';
import { ReferOnward } from './refer-onward.command.js';
import type { ReferOnwardForm } from './refer-onward.form.js';

/** Starts a referral to another service; the two are linked, and nothing is shared until the new one is sent. */
export const referOnward: StepDefinition<ReferOnwardForm> = {
  type: 'ReferOnward',
  action: 'referral:refer-onward',
  path: 'refer-onward',
  ask: async ({ open, services }) => ({
    title: 'Refer this person onward',
    lead: [
      'This starts a new draft. You decide anew what is shared, and nothing is shared until you send it.',
      'When no service in the list can help, record on the case that no service was found, so that it counts.',
    ],
    questions: [
      {
        kind: 'radios',
        name: 'serviceId',
        label: 'Which service?',
        codes: (await services.briefServices())
          .filter(({ status, serviceId }) => status === 'open' && serviceId !== open.entry.serviceId)
          .map(({ serviceId, name, organisationName, delivery, areas }) => ({
            value: serviceId,
            text: `${name}, ${organisationName}`,
            hint: `${labelOf(DELIVERIES, delivery)} · ${areas.join(', ')}`,
          })),
      },
    ],
    button: 'Start the new referral',
  }),
  message: ({ serviceId }, { referralId, seenRevision, commandId, signed }) =>
    new ReferOnward(referralId, serviceId, seenRevision, commandId, signed),
  fields: {
    'onward-is-this-service': 'serviceId',
    'service-takes-no-referrals': 'serviceId',
    'referral-open-already': 'serviceId',
  },
  done: () => 'The draft is started and linked. Nobody outside your organisation can see it until you send it.',
  next: (commandId) => `/referrals/${referralIdOf(commandId)}/draft`,
};
