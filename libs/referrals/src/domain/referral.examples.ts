import type {
  DeadlineMissed,
  EligibilityChecked,
  InformationProvided,
  InformationRequested,
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralDeclined,
  ReferralDrafted,
  ReferralSubmitted,
  ReferralWithdrawn,
} from './referral.events.js';
import { of, CASE_ID, RECIPIENT_ID, REFERRER_ID, SERVICE_ID, SHARING_ID, type Of } from './example-ids.js';

export * from './example-ids.js';

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
