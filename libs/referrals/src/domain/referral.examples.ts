import type {
  DeadlineMissed,
  EligibilityChecked,
  InformationProvided,
  InformationRequested,
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralDeclined,
  ReferralDrafted,
  ReferralEvent,
  ReferralSubmitted,
  ReferralWithdrawn,
} from './referral.events.js';

/** The ids that every example uses. All fixed, all invented. */
export const REFERRAL_ID = '5b1f7a52-3a0e-5c1b-9a54-0e6f2f6f1a01';
export const CASE_ID = '0d3c9a4e-8a0f-5f3e-8b3e-2a1d6c9e4b02';
export const PERSON_ID = '7e2b5d18-6c41-5d0a-9f6b-4c8e1a7d3f03';
export const SERVICE_ID = 'c4a8e6f0-2b7d-5e91-8c3f-9d5b7a1e2c04';
export const OTHER_SERVICE_ID = 'a9d2c7b4-1f6e-5b38-9e0d-7c4a2f8b6d05';
export const REFERRER_ID = '2f8c4b6a-9d1e-5a73-8b5c-1e7d3f9a4c06';
export const RECIPIENT_ID = '6a1e9d3c-4b8f-5c27-9d6e-8f2b5a7c1d07';
export const SHARING_ID = '9c5b2e7d-8f3a-5d16-8a4b-3d6f1c9e7b08';

const of = { referralId: REFERRAL_ID, personId: PERSON_ID };

type Of<Event extends ReferralEvent> = Partial<Event['data']>;

/**
 * One referral as it could have happened (domain §12, Story A: Jasper Thistlewick, Lantern Row to Wexcombe Change Service,
 * sent on Thursday 10 April 2025 at 10:00). Each takes the fields that a spec wants to be different.
 */
export const aReferral = {
  drafted: (data: Of<ReferralDrafted> = {}): ReferralDrafted => ({
    type: 'ReferralDrafted',
    data: {
      ...of,
      caseId: CASE_ID,
      serviceId: SERVICE_ID,
      referrerOrganisationId: REFERRER_ID,
      recipientOrganisationId: RECIPIENT_ID,
      serviceAreas: ['Wexcombe'],
      ...data,
    },
  }),
  eligibilityChecked: (data: Of<EligibilityChecked> = {}): EligibilityChecked => ({
    type: 'EligibilityChecked',
    data: {
      ...of,
      criteriaVersion: 1,
      results: [
        { criterionId: 'area', result: 'PASS' },
        { criterionId: 'length', result: 'FAIL' },
        { criterionId: 'conviction', result: 'UNKNOWN' },
      ],
      goAheadReason: 'His stay may be extended',
      ...data,
    },
  }),
  submitted: (data: Of<ReferralSubmitted> = {}): ReferralSubmitted => ({
    type: 'ReferralSubmitted',
    data: {
      ...of,
      caseId: CASE_ID,
      serviceId: SERVICE_ID,
      sharingId: SHARING_ID,
      person: { name: 'Jasper Thistlewick', dateOfBirth: '1987-11-02' },
      needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL', 'MENTAL_ILL_HEALTH', 'OFFENDING'],
      accommodation: { type: 'HOSTEL_COMPLEX_NEEDS', expectedStayWeeks: 12 },
      riskSummary: 'Overheard making threats by telephone on 13 March. Risk is highest after drinking.',
      reason: 'He says that he wants to stop and asked for help to change.',
      subjectAware: 'YES',
      adjustments: ['ONE_TO_ONE', 'KEYWORKER_ATTENDS'],
      urgency: 'STANDARD',
      clock: { startsOn: '2025-04-10', acknowledgeBy: '2025-04-11', decideBy: '2025-04-17' },
      ...data,
    },
  }),
  acknowledged: (data: Of<ReferralAcknowledged> = {}): ReferralAcknowledged => ({
    type: 'ReferralAcknowledged',
    data: { ...of, ...data },
  }),
  informationRequested: (data: Of<InformationRequested> = {}): InformationRequested => ({
    type: 'InformationRequested',
    data: {
      ...of,
      round: 1,
      questions: [
        { questionId: '1.1', text: 'How much is he drinking at the moment?' },
        { questionId: '1.2', text: 'Are there court dates ahead?' },
      ],
      clock: { stoppedOn: '2025-04-14', workingDaysLeft: 3, answerBy: '2025-04-23' },
      ...data,
    },
  }),
  informationProvided: (data: Of<InformationProvided> = {}): InformationProvided => ({
    type: 'InformationProvided',
    data: {
      ...of,
      round: 1,
      answers: [
        { questionId: '1.1', answer: 'Most evenings. He has asked for a referral to the alcohol team.' },
        { questionId: '1.2', unavailable: true },
      ],
      clock: { restartedOn: '2025-04-16', decideBy: '2025-04-23' },
      ...data,
    },
  }),
  accepted: (data: Of<ReferralAccepted> = {}): ReferralAccepted => ({
    type: 'ReferralAccepted',
    data: {
      ...of,
      serviceId: SERVICE_ID,
      start: 'NOW',
      conflictChecked: true,
      firstContactDueOn: '2025-04-16',
      ...data,
    },
  }),
  acceptedToWaitingList: (data: Of<ReferralAccepted> = {}): ReferralAccepted => ({
    type: 'ReferralAccepted',
    data: {
      ...of,
      serviceId: SERVICE_ID,
      start: 'WAITING_LIST',
      conflictChecked: true,
      waitReviewDueOn: '2025-05-15',
      expectedWait: 'FROM_1_TO_3_MONTHS',
      ...data,
    },
  }),
  declined: (data: Of<ReferralDeclined> = {}): ReferralDeclined => ({
    type: 'ReferralDeclined',
    data: {
      ...of,
      serviceId: SERVICE_ID,
      reasons: ['ELIGIBILITY_CRITERION'],
      barriers: ['SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'],
      criterionIds: ['length', 'address'],
      criteriaVersion: 1,
      safeToTellPerson: 'YES',
      alternative: { kind: 'NONE' },
      adjustmentsConsidered:
        'One-to-one sessions were considered; would accept once drinking is stable for four weeks.',
      ...data,
    },
  }),
  withdrawn: (data: Of<ReferralWithdrawn> = {}): ReferralWithdrawn => ({
    type: 'ReferralWithdrawn',
    data: { ...of, reason: 'PERSON_MET_ELSEWHERE', ...data },
  }),
  deadlineMissed: (data: Of<DeadlineMissed> = {}): DeadlineMissed => ({
    type: 'DeadlineMissed',
    data: { ...of, clock: 'DECIDE', dueOn: '2025-04-17', ...data },
  }),
};
