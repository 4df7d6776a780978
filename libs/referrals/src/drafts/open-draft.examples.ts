import type { CaseSummary } from '#case-file';
import { CASE_ID, PERSON_ID, REFERRER_ID } from '../domain/referral.examples.js';
import { aGroupService, anEntry } from '../referral-page/open-referral.examples.js';
import type { DraftDocument, DraftSection } from './draft-section.js';
import type { SavedSections } from './draft-answers.draft.js';
import type { OpenDraft } from './draft.reader.js';

/** The case from which the example referral is made. */
export const aSummary: CaseSummary = {
  caseId: CASE_ID,
  reference: 'C-4F7K-2M9P',
  personId: PERSON_ID,
  personReference: 'P-4F7K-2M9P',
  personName: 'Jasper Thistlewick',
  dateOfBirth: '1987-11-02',
  holderOrganisationId: REFERRER_ID,
  reason: 'DISCLOSURE',
  openedOn: '2025-03-13',
  interpreterNeeded: false,
  needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'],
  accommodation: {
    accommodationId: '3f1b7d9e-5a2c-5e68-8b4d-6c9a1e3f7b14',
    type: 'HOSTEL_COMPLEX_NEEDS',
    tenure: 'LICENCE',
    since: '2025-03-03',
    expectedStayWeeks: 12,
  },
};

/** Every section, answered as the example referral was. */
export const aDocument: DraftDocument = {
  person: {
    needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL'],
    accommodationType: 'HOSTEL_COMPLEX_NEEDS',
    expectedStayWeeks: 12,
  },
  risk: { riskSummary: 'Overheard making threats.' },
  awareness: { subjectAware: 'YES' },
  reason: { reason: 'He asked for help.', urgency: 'STANDARD', adjustments: ['ONE_TO_ONE'] },
  sharing: {
    items: ['IDENTITY', 'ACCOMMODATION', 'NEEDS', 'RISK_SUMMARY'],
    article6: 'A6_1_F_LEGIT_INTEREST',
    article9: ['A9_2_G_SPI'],
    schedule1: ['SCH1_P10', 'SCH1_P36'],
    necessity: 'The service must know whom it may meet.',
    proportionality: 'Only what the referral asks for.',
    consentFrom: 'PERSON_REFERRED',
    consentResult: 'GIVEN',
    personInformed: 'YES',
  },
};

const SAVED_AT = new Date('2025-04-09T14:00:00.000Z');

/** A document as saved, each section once and complete. */
export const savedFrom = (document: Partial<DraftDocument> = aDocument): SavedSections =>
  Object.fromEntries(
    (Object.entries(document) as [DraftSection, object][]).map(([section, answers]) => [
      section,
      { answers: { ...answers }, complete: true, version: 1, savedAt: SAVED_AT },
    ]),
  );

/** The example referral as its referrer opened it before sending. */
export const anOpenDraft = (over: Partial<OpenDraft> = {}): OpenDraft => {
  const {
    submittedAt: _s,
    personName: _p,
    urgency: _u,
    acknowledgeBy: _a,
    decideBy: _d,
    dueOn: _o,
    ...entry
  } = anEntry();
  return {
    entry: { ...entry, state: 'DRAFT', revision: 0n },
    sections: savedFrom(),
    summary: aSummary,
    service: aGroupService,
    area: 'Wexcombe',
    alike: [],
    ...over,
  };
};
