import type { ServiceEntry } from '#directory';
import { referenceOf } from '#kernel';
import type { ReferralEvent } from '../domain/referral.events.js';
import {
  aReferral,
  CASE_ID,
  PERSON_ID,
  RECIPIENT_ID,
  REFERRAL_ID,
  REFERRER_ID,
  SERVICE_ID,
} from '../domain/referral.examples.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';
import type { ReferralStep } from './referral-step.query.js';
import type { OpenReferral } from './referral.reader.js';

const MEMBER_ID = '4d7a1c9e-6b2f-5e84-9c3d-1f8b5a2e7d10';

/** The service to which the example referral goes. */
export const aGroupService: ServiceEntry = {
  serviceId: SERVICE_ID,
  organisationId: RECIPIENT_ID,
  organisationName: 'Wexcombe Change Service',
  name: '26-week group',
  summary: 'A group for people who have used abusive behaviour towards a partner.',
  areas: ['Wexcombe'],
  delivery: 'GROUP',
  weeks: 26,
  status: 'open',
  criteria: {
    version: 1,
    from: '2025-01-06',
    criteria: [
      {
        criterionId: 'c21721a0-0000-4000-8000-000000000001',
        barrier: 'ADDRESS_REQUIRED',
        text: 'Has a fixed address',
        kind: 'HARD',
      },
      {
        criterionId: 'c21721a0-0000-4000-8000-000000000002',
        barrier: 'PROGRAMME_LENGTH',
        text: 'Can attend for 26 weeks',
        kind: 'HARD',
      },
    ],
  },
  capacity: { places: 4, waitWeeks: 6, asOf: '2025-03-03' },
  revision: 3n,
};

/** The example referral's row once it was sent. */
export const anEntry = (over: Partial<ReferralEntry> = {}): ReferralEntry => ({
  referralId: REFERRAL_ID,
  reference: referenceOf('R', REFERRAL_ID),
  caseId: CASE_ID,
  personId: PERSON_ID,
  serviceId: SERVICE_ID,
  referrerOrganisationId: REFERRER_ID,
  recipientOrganisationId: RECIPIENT_ID,
  state: 'SUBMITTED',
  draftedBy: MEMBER_ID,
  draftedAt: '2025-04-09T14:00:00+00:00',
  submittedAt: '2025-04-10T09:00:00+00:00',
  personName: 'Jasper Thistlewick',
  urgency: 'STANDARD',
  acknowledgeBy: '2025-04-11',
  decideBy: '2025-04-17',
  dueOn: '2025-04-11',
  clocks: { ACKNOWLEDGE: '2025-04-11', DECIDE: '2025-04-17' },
  nextOn: '2025-04-11',
  revision: 1n,
  ...over,
});

/** Events as steps, each taken by the same member at the same time. */
export const stepsFrom = (...events: ReferralEvent[]): ReferralStep[] =>
  events.map((event, revision) => ({
    ...event,
    revision,
    occurredAt: new Date('2025-04-10T09:00:00.000Z'),
    recordedAt: new Date('2025-04-10T09:00:00.000Z'),
    memberId: MEMBER_ID,
    organisationId: REFERRER_ID,
  }));

/** The example referral as somebody opened it. */
export const anOpenReferral = (over: Partial<OpenReferral> = {}): OpenReferral => ({
  entry: anEntry(),
  steps: stepsFrom(aReferral.drafted(), aReferral.submitted()),
  side: 'referrer',
  service: aGroupService,
  referrerName: 'Lantern Row',
  memberNames: new Map([[MEMBER_ID, 'Asha Quillfeather']]),
  ...over,
});
