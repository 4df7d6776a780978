import type { DataOf } from '#kernel';
import type { CounterAllegationRaised, PrimaryPerpetratorAssessed } from './counter-allegation.events.js';
import type {
  AssessmentFlagged,
  AssessmentUpheld,
  CaseClosed,
  CaseEvent,
  CaseOpened,
  CaseReopened,
  DisclosureReattributed,
  DisclosureRecorded,
  EntryCorrected,
  PersonJoinedCase,
  RiskAssessed,
  SurvivorSafetyChecked,
} from './case.events.js';
import { HOLDER_ID, PERSON_ID } from './person.examples.js';

type Over<Type extends CaseEvent['type']> = Partial<DataOf<CaseEvent, Type>>;

export const CASE_ID = 'ca5e0000-0000-4000-8000-000000000001';
export const OTHER_CASE_ID = 'ca5e0000-0000-4000-8000-000000000002';
export const DISCLOSURE_ID = 'd15c0000-0000-4000-8000-000000000001';
export const ASSESSMENT_ID = 'a55e0000-0000-4000-8000-000000000001';

export const COUNTER_ID = 'c0417e20-0000-4000-8000-000000000001';
export const SCREENER_ID = '3e3be000-0000-4000-8000-000000000007';

const ids = { caseId: CASE_ID, personId: PERSON_ID };

/** Canonical examples (stories A and C): specs, golden files and EVENTS.md read from here. */
export const aCase = {
  opened: (over: Over<'CaseOpened'> = {}): CaseOpened => ({
    type: 'CaseOpened',
    data: { ...ids, holderOrganisationId: HOLDER_ID, reason: 'DISCLOSURE', openedOn: '2025-03-13', ...over },
  }),
  counterAllegation: (over: Over<'CounterAllegationRaised'> = {}): CounterAllegationRaised => ({
    type: 'CounterAllegationRaised',
    data: { ...ids, counterId: COUNTER_ID, mirrorCaseId: OTHER_CASE_ID, raisedOn: '2026-03-02', ...over },
  }),
  screened: (over: Over<'PrimaryPerpetratorAssessed'> = {}): PrimaryPerpetratorAssessed => ({
    type: 'PrimaryPerpetratorAssessed',
    data: {
      ...ids,
      counterId: COUNTER_ID,
      mirrorCaseId: OTHER_CASE_ID,
      finding: 'PRIMARY',
      bases: ['HISTORY', 'FEAR'],
      assessedOn: '2026-03-09',
      assessedBy: SCREENER_ID,
      ...over,
    },
  }),
  closed: (over: Over<'CaseClosed'> = {}): CaseClosed => ({
    type: 'CaseClosed',
    data: {
      ...ids,
      reason: 'WORK_COMPLETED',
      note: 'The programme was completed in May.',
      closedOn: '2026-06-01',
      leftOpen: [],
      partsEndOn: '2026-07-02',
      ...over,
    },
  }),
  reopened: (over: Over<'CaseReopened'> = {}): CaseReopened => ({
    type: 'CaseReopened',
    data: { ...ids, reason: 'NEW_CONCERN', reopenedOn: '2026-06-20', partsEndedOn: '2026-07-02', ...over },
  }),
  joined: (over: Over<'PersonJoinedCase'> = {}): PersonJoinedCase => ({
    type: 'PersonJoinedCase',
    data: { ...ids, role: 'ALLEGED_PERPETRATOR', from: '2025-03-13', ...over },
  }),
  disclosure: (over: Over<'DisclosureRecorded'> = {}): DisclosureRecorded => ({
    type: 'DisclosureRecorded',
    data: {
      ...ids,
      disclosureId: DISCLOSURE_ID,
      status: 'WITNESSED',
      abuseTypes: ['VIOLENT_THREATENING'],
      account: 'Shouted threats down the telephone in the corridor.',
      heardBy: 'KEYWORKER',
      grade: 'KNOWN_DIRECTLY',
      ...over,
    },
  }),
  reattributed: (over: Over<'DisclosureReattributed'> = {}): DisclosureReattributed => ({
    type: 'DisclosureReattributed',
    data: { ...ids, disclosureId: DISCLOSURE_ID, toCaseId: OTHER_CASE_ID, ...over },
  }),
  corrected: (over: Over<'EntryCorrected'> = {}): EntryCorrected => ({
    type: 'EntryCorrected',
    data: { ...ids, entryId: DISCLOSURE_ID, reason: 'WRONG_PERSON', mark: 'MISTAKE', ...over },
  }),
  assessed: (over: Over<'RiskAssessed'> = {}): RiskAssessed => ({
    type: 'RiskAssessed',
    data: {
      ...ids,
      assessmentId: ASSESSMENT_ID,
      tool: 'SAFELIVES_DASH',
      toolVersion: '24q',
      score: 17,
      level: 'HIGH',
      assessorRole: 'IDVA',
      assessedOn: '2025-03-14',
      ...over,
    },
  }),
  safetyChecked: (over: Over<'SurvivorSafetyChecked'> = {}): SurvivorSafetyChecked => ({
    type: 'SurvivorSafetyChecked',
    data: { ...ids, disclosureId: DISCLOSURE_ID, toCaseId: OTHER_CASE_ID, answer: 'SAFE', ...over },
  }),
  flagged: (over: Over<'AssessmentFlagged'> = {}): AssessmentFlagged => ({
    type: 'AssessmentFlagged',
    data: { ...ids, assessmentId: ASSESSMENT_ID, entryId: DISCLOSURE_ID, ...over },
  }),
  upheld: (over: Over<'AssessmentUpheld'> = {}): AssessmentUpheld => ({
    type: 'AssessmentUpheld',
    data: { ...ids, assessmentId: ASSESSMENT_ID, ...over },
  }),
};
