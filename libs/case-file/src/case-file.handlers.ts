import { AddAliasHandler } from './add-alias/add-alias.command.js';
import { CloseCaseHandler } from './close-case/close-case.command.js';
import { CorrectAccommodationHandler } from './correct-accommodation/correct-accommodation.command.js';
import { CorrectEntryHandler } from './correct-entry/correct-entry.command.js';
import { CorrectNeedHandler } from './correct-need/correct-need.command.js';
import { CorrectPersonDetailsHandler } from './correct-person-details/correct-person-details.command.js';
import { EndAccommodationHandler } from './end-accommodation/end-accommodation.command.js';
import { EndNeedHandler } from './end-need/end-need.command.js';
import { OpenCaseHandler } from './open-case/open-case.command.js';
import { MergePersonsHandler, TakeMergeStepHandler } from './merge-persons/merge-persons.command.js';
import { KeepSearchHandler } from './person-search/keep-search.command.js';
import { ReattributeDisclosureHandler } from './reattribute-disclosure/reattribute-disclosure.command.js';
import { RecordDisclosureHandler } from './record-disclosure/record-disclosure.command.js';
import { RecordNeedHandler } from './record-need/record-need.command.js';
import { RecordRiskAssessmentHandler } from './record-risk-assessment/record-risk-assessment.command.js';
import { RegisterPersonHandler } from './register-person/register-person.command.js';
import { StartAccommodationHandler } from './start-accommodation/start-accommodation.command.js';
import { UpholdAssessmentHandler } from './uphold-assessment/uphold-assessment.command.js';
import { ReopenCaseHandler } from './reopen-case/reopen-case.command.js';
import { RaiseCounterAllegationHandler } from './raise-counter-allegation/raise-counter-allegation.command.js';
import { ScreenCounterAllegationHandler } from './screen-counter-allegation/screen-counter-allegation.command.js';
import { ProposeSealHandler, TakeSealStepHandler } from './seal-record/seal-record.command.js';

/** The handlers of the case file's messages. */
export const handlers = [
  RegisterPersonHandler,
  OpenCaseHandler,
  AddAliasHandler,
  CorrectPersonDetailsHandler,
  RecordNeedHandler,
  EndNeedHandler,
  StartAccommodationHandler,
  EndAccommodationHandler,
  RecordDisclosureHandler,
  ReattributeDisclosureHandler,
  RecordRiskAssessmentHandler,
  CorrectEntryHandler,
  UpholdAssessmentHandler,
  CorrectNeedHandler,
  CorrectAccommodationHandler,
  MergePersonsHandler,
  TakeMergeStepHandler,
  ProposeSealHandler,
  TakeSealStepHandler,
  CloseCaseHandler,
  ReopenCaseHandler,
  RaiseCounterAllegationHandler,
  ScreenCounterAllegationHandler,
  KeepSearchHandler,
];
