import { AddAliasApi } from './add-alias/add-alias.api.js';
import { AddAliasPage } from './add-alias/add-alias.page.js';
import { CaseListApi } from './case-list/case-list.api.js';
import { CaseListPage } from './case-list/case-list.page.js';
import { CasePage } from './case-page/case-page.page.js';
import { CloseCaseApi } from './close-case/close-case.api.js';
import { CloseCasePage } from './close-case/close-case.page.js';
import { CorrectAccommodationApi } from './correct-accommodation/correct-accommodation.api.js';
import { CorrectAccommodationPage } from './correct-accommodation/correct-accommodation.page.js';
import { CorrectEntryApi } from './correct-entry/correct-entry.api.js';
import { CorrectEntryPage } from './correct-entry/correct-entry.page.js';
import { CorrectNeedApi } from './correct-need/correct-need.api.js';
import { CorrectNeedPage } from './correct-need/correct-need.page.js';
import { CorrectPersonDetailsApi } from './correct-person-details/correct-person-details.api.js';
import { CorrectPersonDetailsPage } from './correct-person-details/correct-person-details.page.js';
import { CounterAllegationsApi } from './counter-allegations/counter-allegations.api.js';
import { CounterAllegationsPage } from './counter-allegations/counter-allegations.page.js';
import { EmergencyCasePage } from './emergency-case/emergency-case.page.js';
import { EndAccommodationApi } from './end-accommodation/end-accommodation.api.js';
import { EndAccommodationPage } from './end-accommodation/end-accommodation.page.js';
import { EndNeedApi } from './end-need/end-need.api.js';
import { EndNeedPage } from './end-need/end-need.page.js';
import { MergePersonsApi } from './merge-persons/merge-persons.api.js';
import { MergePersonsPage } from './merge-persons/merge-persons.page.js';
import { MistakenEntryApi } from './mistaken-entry/mistaken-entry.api.js';
import { MistakenEntryPage } from './mistaken-entry/mistaken-entry.page.js';
import { OpenCaseApi } from './open-case/open-case.api.js';
import { OpenInEmergencyPage } from './open-in-emergency/open-in-emergency.page.js';
import { OpenCasePage } from './open-case/open-case.page.js';
import { PersonSearchApi } from './person-search/person-search.api.js';
import { PersonSearchPage } from './person-search/person-search.page.js';
import { ReattributeDisclosureApi } from './reattribute-disclosure/reattribute-disclosure.api.js';
import { ReattributeDisclosurePage } from './reattribute-disclosure/reattribute-disclosure.page.js';
import { RecordDisclosureApi } from './record-disclosure/record-disclosure.api.js';
import { RecordDisclosurePage } from './record-disclosure/record-disclosure.page.js';
import { RecordNeedApi } from './record-need/record-need.api.js';
import { RecordNeedPage } from './record-need/record-need.page.js';
import { RecordRiskAssessmentApi } from './record-risk-assessment/record-risk-assessment.api.js';
import { RecordRiskAssessmentPage } from './record-risk-assessment/record-risk-assessment.page.js';
import { RegisterPersonApi } from './register-person/register-person.api.js';
import { RegisterPersonPage } from './register-person/register-person.page.js';
import { StartAccommodationApi } from './start-accommodation/start-accommodation.api.js';
import { StartAccommodationPage } from './start-accommodation/start-accommodation.page.js';
import { UpholdAssessmentApi } from './uphold-assessment/uphold-assessment.api.js';
import { UpholdAssessmentPage } from './uphold-assessment/uphold-assessment.page.js';
import { ReopenCaseApi } from './reopen-case/reopen-case.api.js';
import { ReopenCasePage } from './reopen-case/reopen-case.page.js';
import { RaiseCounterAllegationApi } from './raise-counter-allegation/raise-counter-allegation.api.js';
import { RaiseCounterAllegationPage } from './raise-counter-allegation/raise-counter-allegation.page.js';
import { ScreenCounterAllegationApi } from './screen-counter-allegation/screen-counter-allegation.api.js';
import { ScreenCounterAllegationPage } from './screen-counter-allegation/screen-counter-allegation.page.js';
import { SealRecordApi } from './seal-record/seal-record.api.js';
import { SealRecordPage } from './seal-record/seal-record.page.js';
import { SealsApi } from './seals/seals.api.js';
import { SealsPage } from './seals/seals.page.js';

/** The pages and the API of the case file. A fixed address stands before one with an id in its place. */
export const controllers = [
  CaseListPage,
  CaseListApi,
  CasePage,
  EmergencyCasePage,
  OpenInEmergencyPage,
  PersonSearchPage,
  PersonSearchApi,
  RegisterPersonPage,
  RegisterPersonApi,
  OpenCasePage,
  OpenCaseApi,
  AddAliasPage,
  AddAliasApi,
  CorrectPersonDetailsPage,
  CorrectPersonDetailsApi,
  RecordNeedPage,
  RecordNeedApi,
  EndNeedPage,
  EndNeedApi,
  StartAccommodationPage,
  StartAccommodationApi,
  EndAccommodationPage,
  EndAccommodationApi,
  RecordDisclosurePage,
  RecordDisclosureApi,
  ReattributeDisclosurePage,
  ReattributeDisclosureApi,
  RecordRiskAssessmentPage,
  RecordRiskAssessmentApi,
  CorrectEntryPage,
  CorrectEntryApi,
  MistakenEntryPage,
  MistakenEntryApi,
  UpholdAssessmentPage,
  UpholdAssessmentApi,
  CorrectNeedPage,
  CorrectNeedApi,
  CorrectAccommodationPage,
  CorrectAccommodationApi,
  MergePersonsPage,
  MergePersonsApi,
  CounterAllegationsPage,
  CounterAllegationsApi,
  RaiseCounterAllegationPage,
  RaiseCounterAllegationApi,
  ScreenCounterAllegationPage,
  ScreenCounterAllegationApi,
  CloseCasePage,
  CloseCaseApi,
  ReopenCasePage,
  ReopenCaseApi,
  SealsPage,
  SealsApi,
  SealRecordPage,
  SealRecordApi,
];
