import { of, OTHER_SERVICE_ID, RECIPIENT_ID, SERVICE_ID, type Of } from './example-ids.js';
import type {
  ChallengeDismissed,
  ChallengeUpheld,
  DeclineChallenged,
  InterventionCompleted,
  InterventionEnded,
  OnwardReferralLinked,
  ReferralCorrected,
  ReferralHeld,
  ReferralMarkedInError,
  ReferralReopened,
  ReferralResumed,
} from './referral.events.js';
import { KEYWORKER_ID } from './work.examples.js';

/** The referral that took the place of the example. */
export const ONWARD_REFERRAL_ID = '5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a40';

/** What interrupts, ends or corrects the example referral. */
export const anEnd = {
  held: (data: Of<ReferralHeld> = {}): ReferralHeld => ({
    type: 'ReferralHeld',
    data: {
      ...of,
      from: 'RECEIVED',
      side: 'SERVICE',
      reason: 'PERSON_UNWELL',
      reviewDueOn: '2025-04-22',
      stopped: [{ clock: 'DECIDE', workingDaysLeft: 3 }],
      ...data,
    },
  }),
  resumed: (data: Of<ReferralResumed> = {}): ReferralResumed => ({
    type: 'ReferralResumed',
    data: { ...of, to: 'RECEIVED', restarted: [{ clock: 'DECIDE', dueOn: '2025-04-17' }], ...data },
  }),
  challenged: (data: Of<DeclineChallenged> = {}): DeclineChallenged => ({
    type: 'DeclineChallenged',
    data: {
      ...of,
      ground: 'ADJUSTMENT_POSSIBLE',
      argument: 'The sessions could be given at the hostel, as they were for others.',
      reviewDueOn: '2025-04-23',
      ...data,
    },
  }),
  upheld: (data: Of<ChallengeUpheld> = {}): ChallengeUpheld => ({
    type: 'ChallengeUpheld',
    data: { ...of, reasoning: 'Sessions at the hostel were not considered.', decideBy: '2025-04-23', ...data },
  }),
  dismissed: (data: Of<ChallengeDismissed> = {}): ChallengeDismissed => ({
    type: 'ChallengeDismissed',
    data: { ...of, reasoning: 'Sessions at the hostel were considered and are not safe for staff.', ...data },
  }),
  completed: (data: Of<InterventionCompleted> = {}): InterventionCompleted => ({
    type: 'InterventionCompleted',
    data: {
      ...of,
      serviceId: SERVICE_ID,
      outcomes: {
        abuse: 'REDUCED',
        programme: 'COMPLETE',
        tenancy: 'SUSTAINED',
        riskByWorker: 'DOWN',
        riskByAdviser: 'DOWN',
      },
      report: 'He came to all sessions and uses what he has learnt.',
      riskHolderId: KEYWORKER_ID,
      sessionsAttended: 12,
      ...data,
    },
  }),
  endedEarly: (data: Of<InterventionEnded> = {}): InterventionEnded => ({
    type: 'InterventionEnded',
    data: {
      ...of,
      serviceId: SERVICE_ID,
      from: 'CONTACTING',
      reason: 'NOT_ENGAGED',
      barriers: ['LOST_CONTACT'],
      contactAttempts: 3,
      partnerTold: 'TOLD',
      onwardPlan: 'His keyworker asks him again when he is back.',
      onwardDueOn: '2025-04-30',
      ...data,
    },
  }),
  onward: (data: Of<OnwardReferralLinked> = {}): OnwardReferralLinked => ({
    type: 'OnwardReferralLinked',
    data: { ...of, onwardReferralId: ONWARD_REFERRAL_ID, onwardServiceId: OTHER_SERVICE_ID, ...data },
  }),
  reopened: (data: Of<ReferralReopened> = {}): ReferralReopened => ({
    type: 'ReferralReopened',
    data: {
      ...of,
      to: 'RECEIVED',
      reason: 'PERSON_RETURNED',
      running: [{ clock: 'DECIDE', dueOn: '2025-04-23' }],
      ...data,
    },
  }),
  corrected: (data: Of<ReferralCorrected> = {}): ReferralCorrected => ({
    type: 'ReferralCorrected',
    data: {
      ...of,
      part: 'RISK_SUMMARY',
      text: 'Overheard making threats by telephone on 14 March. Risk is highest after drinking.',
      why: 'The day was wrong.',
      toldOrganisationIds: [RECIPIENT_ID],
      ...data,
    },
  }),
  markedInError: (data: Of<ReferralMarkedInError> = {}): ReferralMarkedInError => ({
    type: 'ReferralMarkedInError',
    data: { ...of, from: 'RECEIVED', reason: 'DUPLICATE', ...data },
  }),
};
