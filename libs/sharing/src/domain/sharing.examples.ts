import type {
  InformationReleased,
  RecipientNotifiedOfCorrection,
  ReleaseAcknowledged,
  ReleaseRecalled,
  SharingDecided,
} from './sharing.events.js';

export const EXAMPLE_SHARING_ID = '5a5a0001-0000-4000-8000-000000000001';
export const EXAMPLE_CASE_ID = 'ca5e0001-0000-4000-8000-000000000001';
export const EXAMPLE_PERSON_ID = 'be550001-0000-4000-8000-000000000001';
export const EXAMPLE_REFERRAL_ID = '4ef00001-0000-4000-8000-000000000001';
export const EXAMPLE_SHARER_ID = '04900001-0000-4000-8000-000000000001';
export const EXAMPLE_RECIPIENT_ID = '04900002-0000-4000-8000-000000000002';
export const EXAMPLE_NOTICE_ID = '207e0001-0000-4000-8000-000000000001';
export const EXAMPLE_CORRECTION_ID = 'c0440001-0000-4000-8000-000000000001';
const ids = { sharingId: EXAMPLE_SHARING_ID, caseId: EXAMPLE_CASE_ID, personId: EXAMPLE_PERSON_ID };

/** Canonical events of a sharing decision: for specs, demonstration data and EVENTS.md. */
export const aSharing = {
  decided: (data: Partial<SharingDecided['data']> = {}): SharingDecided => ({
    type: 'SharingDecided',
    data: {
      sharingId: EXAMPLE_SHARING_ID,
      caseId: EXAMPLE_CASE_ID,
      personId: EXAMPLE_PERSON_ID,
      about: 'PERSON_REFERRED',
      decision: 'SHARE',
      items: ['IDENTITY', 'NEEDS', 'RISK_SUMMARY'],
      sharerOrganisationId: EXAMPLE_SHARER_ID,
      recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID],
      recipientRole: 'SERVICE_INTAKE',
      purpose: 'REFERRAL_TO_SERVICE',
      lawfulBases: ['A6_1_F_LEGIT_INTEREST', 'A9_2_G_SPI', 'SCH1_P10', 'SCH1_P36'],
      gateway: 'CDA_1998_S115',
      necessity: 'The service cannot assess without the risk summary and the needs.',
      proportionality: 'Only what the intake team asks for, and only to that team.',
      specialCategory: true,
      offenceData: true,
      consentFrom: 'PERSON_REFERRED',
      consentSought: false,
      consentResult: 'NOT_SOUGHT',
      consentNotSoughtReason: 'RAISES_RISK',
      personInformed: 'NOT_YET',
      notInformedReason: 'RISK_TO_VICTIM',
      trigger: { kind: 'referral', id: EXAMPLE_REFERRAL_ID },
      decidedOn: '2025-04-10',
      ...data,
    },
  }),
  released: (data: Partial<InformationReleased['data']> = {}): InformationReleased => ({
    type: 'InformationReleased',
    data: {
      sharingId: EXAMPLE_SHARING_ID,
      caseId: EXAMPLE_CASE_ID,
      personId: EXAMPLE_PERSON_ID,
      items: ['IDENTITY', 'NEEDS', 'RISK_SUMMARY'],
      recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID],
      method: 'SIGHTLINE',
      releasedOn: '2025-04-10',
      ...data,
    },
  }),
  told: (data: Partial<RecipientNotifiedOfCorrection['data']> = {}): RecipientNotifiedOfCorrection => ({
    type: 'RecipientNotifiedOfCorrection',
    data: {
      ...ids,
      noticeId: EXAMPLE_NOTICE_ID,
      correctionId: EXAMPLE_CORRECTION_ID,
      recipientOrganisationId: EXAMPLE_RECIPIENT_ID,
      kind: 'DISCLOSURE',
      cause: 'WRONG_PERSON',
      recordedOn: '2025-03-13',
      ...data,
    },
  }),
  acknowledged: (data: Partial<ReleaseAcknowledged['data']> = {}): ReleaseAcknowledged => ({
    type: 'ReleaseAcknowledged',
    data: { ...ids, recipientOrganisationId: EXAMPLE_RECIPIENT_ID, ...data },
  }),
  recalled: (data: Partial<ReleaseRecalled['data']> = {}): ReleaseRecalled => ({
    type: 'ReleaseRecalled',
    data: {
      ...ids,
      noticeId: EXAMPLE_NOTICE_ID,
      recipientOrganisationIds: [EXAMPLE_RECIPIENT_ID],
      reason: 'CONTENT_WRONG',
      recalledOn: '2025-04-12',
      ...data,
    },
  }),
};
