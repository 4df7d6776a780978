import {
  ABUSE_TYPES,
  ALLEGATION_STATUSES,
  ASSESSOR_ROLES,
  CASE_REASONS,
  CASE_ROLES,
  CLOSING_REASONS,
  CORRECTION_REASONS,
  ENTRY_MARKS,
  HEARD_BY,
  REOPENING_REASONS,
  RISK_LEVELS,
  RISK_TOOLS,
  SOURCE_GRADES,
  type CaseEvent,
} from '#case-file';
import { item, never, organisation, others, othersItem, shown, words, type Treatments } from './treatment.js';

const ofCase = { caseId: never, personId: never };
const A_SEAL = { never: 'A seal keeps from everybody, also that there is one (domain §13 row 7)' };

/** What is in a case file. An account of abuse came from somebody, who is not told of (domain §13 row 17). */
export const caseTreatments: Treatments<CaseEvent> = {
  CaseOpened: item('A case was opened', {
    ...ofCase,
    holderOrganisationId: organisation('Held by'),
    reason: others('Why', CASE_REASONS),
    openedOn: shown('Opened on'),
  }),
  CaseClosed: item('The case was closed', {
    ...ofCase,
    reason: words('Why', CLOSING_REASONS),
    note: shown('Note'),
    closedOn: shown('Closed on'),
    leftOpen: never,
    partsEndOn: never,
  }),
  CaseReopened: item('The case was opened again', {
    ...ofCase,
    reason: words('Why', REOPENING_REASONS),
    note: shown('Note'),
    reopenedOn: shown('Opened again on'),
    partsEndedOn: never,
  }),
  CounterAllegationRaised: { never: 'It would say that there is a case about somebody else (domain §13 row 1)' },
  PrimaryPerpetratorAssessed: { never: 'It would say that there is a case about somebody else (domain §13 row 1)' },
  PersonJoinedCase: item('Your part in the case', {
    ...ofCase,
    role: words('Part', CASE_ROLES),
    from: shown('From'),
  }),
  DisclosureRecorded: othersItem('An account of abuse', {
    ...ofCase,
    disclosureId: never,
    status: words('Status', ALLEGATION_STATUSES),
    abuseTypes: words('Kinds of abuse', ABUSE_TYPES),
    account: others('Account'),
    heardBy: others('Heard by', HEARD_BY),
    grade: others('How directly it is known', SOURCE_GRADES),
  }),
  SurvivorSafetyChecked: { never: 'It is about a survivor' },
  DisclosureReattributed: { never: 'It points at the case of somebody else' },
  EntryCorrected: item('An entry was marked as a mistake', {
    ...ofCase,
    entryId: never,
    reason: words('Why', CORRECTION_REASONS),
    mark: words('Marked as', ENTRY_MARKS),
  }),
  RiskAssessed: item('A risk assessment', {
    ...ofCase,
    assessmentId: never,
    tool: words('Tool', RISK_TOOLS),
    toolVersion: shown('Version'),
    score: shown('Score'),
    level: words('Level', RISK_LEVELS),
    assessorRole: others('Made by', ASSESSOR_ROLES),
    assessedOn: shown('Made on'),
  }),
  AssessmentFlagged: item('A risk assessment has to be looked at again', {
    ...ofCase,
    assessmentId: never,
    entryId: never,
  }),
  AssessmentUpheld: item('A risk assessment was looked at again and stands', { ...ofCase, assessmentId: never }),
  SealProposed: A_SEAL,
  RecordSealed: A_SEAL,
  SealDeclined: A_SEAL,
  UnsealProposed: A_SEAL,
  RecordUnsealed: A_SEAL,
};
