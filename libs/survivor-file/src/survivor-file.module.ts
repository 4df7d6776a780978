import { AlertsToRaise, CasesByReference, SamePerson } from '#access';
import { Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CommandGateway } from '#projections';
import { AssignAdvocateApi } from './assign-advocate/assign-advocate.api.js';
import { AssignAdvocateHandler } from './assign-advocate/assign-advocate.command.js';
import { AssignAdvocatePage } from './assign-advocate/assign-advocate.page.js';
import { ChangeAddressStatusApi } from './change-address-status/change-address-status.api.js';
import { ChangeAddressStatusHandler } from './change-address-status/change-address-status.command.js';
import { ChangeAddressStatusPage } from './change-address-status/change-address-status.page.js';
import { CloseSafetyIncidentApi } from './close-safety-incident/close-safety-incident.api.js';
import { CloseSafetyIncidentHandler } from './close-safety-incident/close-safety-incident.command.js';
import { CloseSafetyIncidentPage } from './close-safety-incident/close-safety-incident.page.js';
import { ConsultSurvivorFileApi } from './consult-survivor-file/consult-survivor-file.api.js';
import { ConsultSurvivorFileHandler } from './consult-survivor-file/consult-survivor-file.command.js';
import { ConsultSurvivorFilePage } from './consult-survivor-file/consult-survivor-file.page.js';
import { DealWithHeldMessageApi } from './deal-with-held-message/deal-with-held-message.api.js';
import { DealWithHeldMessageHandler } from './deal-with-held-message/deal-with-held-message.command.js';
import { DealWithHeldMessagePage } from './deal-with-held-message/deal-with-held-message.page.js';
import { EndAdvocateApi } from './end-advocate/end-advocate.api.js';
import { EndAdvocateHandler } from './end-advocate/end-advocate.command.js';
import { FinishSafetyStepApi } from './finish-safety-step/finish-safety-step.api.js';
import { FinishSafetyStepHandler } from './finish-safety-step/finish-safety-step.command.js';
import { FinishSafetyStepPage } from './finish-safety-step/finish-safety-step.page.js';
import { MySurvivorFilesApi } from './my-survivor-files/my-survivor-files.api.js';
import { MySurvivorFilesPage } from './my-survivor-files/my-survivor-files.page.js';
import { MySurvivorFiles } from './my-survivor-files/my-survivor-files.query.js';
import { OpenSurvivorFileApi } from './open-survivor-file/open-survivor-file.api.js';
import { OpenSurvivorFileHandler } from './open-survivor-file/open-survivor-file.command.js';
import { OpenSurvivorFilePage } from './open-survivor-file/open-survivor-file.page.js';
import { RaiseSafetyIncidentApi } from './raise-safety-incident/raise-safety-incident.api.js';
import { RaiseSafetyIncidentHandler } from './raise-safety-incident/raise-safety-incident.command.js';
import { RaiseSafetyIncidentPage } from './raise-safety-incident/raise-safety-incident.page.js';
import { RecordAddressApi } from './record-address/record-address.api.js';
import { RecordAddressHandler } from './record-address/record-address.command.js';
import { RecordAddressPage } from './record-address/record-address.page.js';
import { RecordSafeContactApi } from './record-safe-contact/record-safe-contact.api.js';
import { RecordSafeContactHandler } from './record-safe-contact/record-safe-contact.command.js';
import { RecordSafeContactPage } from './record-safe-contact/record-safe-contact.page.js';
import { RecordSurvivorNameApi } from './record-survivor-name/record-survivor-name.api.js';
import { RecordSurvivorNameHandler } from './record-survivor-name/record-survivor-name.command.js';
import { RecordSurvivorNamePage } from './record-survivor-name/record-survivor-name.page.js';
import { RecordWishApi } from './record-wish/record-wish.api.js';
import { RecordWishHandler } from './record-wish/record-wish.command.js';
import { RecordWishPage } from './record-wish/record-wish.page.js';
import { ReportAddressSeenApi } from './report-address-seen/report-address-seen.api.js';
import { ReportAddressSeenHandler } from './report-address-seen/report-address-seen.command.js';
import { ReportAddressSeenPage } from './report-address-seen/report-address-seen.page.js';
import { SurvivorFileApi } from './survivor-file-page/survivor-file.api.js';
import { SurvivorFileDuties } from './survivor-file-duties/survivor-file-duties.js';
import { SurvivorFilePage } from './survivor-file-page/survivor-file.page.js';
import { SurvivorFileChanges } from './survivor-file-changes.js';
import { SurvivorFiles } from './survivor-files.reader.js';
import { SurvivorGateway, SurvivorProjections } from './survivor-ports.js';
import { WhereaboutsPage } from './whereabouts/whereabouts.page.js';
import { WithdrawSafeContactApi } from './withdraw-safe-contact/withdraw-safe-contact.api.js';
import { WithdrawSafeContactHandler } from './withdraw-safe-contact/withdraw-safe-contact.command.js';
import { WithdrawSafeContactPage } from './withdraw-safe-contact/withdraw-safe-contact.page.js';
import { WithdrawWishApi } from './withdraw-wish/withdraw-wish.api.js';
import { WithdrawWishHandler } from './withdraw-wish/withdraw-wish.command.js';
import { WithdrawWishPage } from './withdraw-wish/withdraw-wish.page.js';

const pages = [
  // those with a word in the place of an id first
  ...[MySurvivorFilesPage, OpenSurvivorFilePage, SurvivorFilePage, WhereaboutsPage, ConsultSurvivorFilePage],
  ...[RecordSurvivorNamePage, RecordSafeContactPage, WithdrawSafeContactPage, RecordAddressPage, RecordWishPage],
  ...[ChangeAddressStatusPage, WithdrawWishPage, RaiseSafetyIncidentPage, FinishSafetyStepPage, AssignAdvocatePage],
  ...[DealWithHeldMessagePage, ReportAddressSeenPage, CloseSafetyIncidentPage],
];
const apis = [
  ...[MySurvivorFilesApi, OpenSurvivorFileApi, SurvivorFileApi, ConsultSurvivorFileApi, RecordSurvivorNameApi],
  ...[RecordSafeContactApi, WithdrawSafeContactApi, RecordAddressApi, ChangeAddressStatusApi, RecordWishApi],
  ...[WithdrawWishApi, RaiseSafetyIncidentApi, FinishSafetyStepApi, AssignAdvocateApi, EndAdvocateApi],
  ...[DealWithHeldMessageApi, ReportAddressSeenApi, CloseSafetyIncidentApi],
];
const handlers = [
  ...[OpenSurvivorFileHandler, RecordSurvivorNameHandler, AssignAdvocateHandler, EndAdvocateHandler],
  ...[RecordSafeContactHandler, WithdrawSafeContactHandler, RecordAddressHandler, ChangeAddressStatusHandler],
  ...[RecordWishHandler, WithdrawWishHandler, RaiseSafetyIncidentHandler, FinishSafetyStepHandler],
  ...[ConsultSurvivorFileHandler, DealWithHeldMessageHandler, ReportAddressSeenHandler],
  CloseSafetyIncidentHandler,
];

const gateway = {
  provide: SurvivorGateway,
  inject: [CommandBus, SurvivorProjections],
  useFactory: (commands: CommandBus, projections: SurvivorProjections) => new CommandGateway(commands, projections),
};

/** Takes `SurvivorEventStore`, `SurvivorDatabase` and `SurvivorProjections` from the application. */
@Module({
  controllers: [...pages, ...apis],
  providers: [
    AlertsToRaise,
    CasesByReference,
    SamePerson,
    gateway,
    SurvivorFileChanges,
    SurvivorFiles,
    MySurvivorFiles,
    SurvivorFileDuties,
    ...handlers,
  ],
})
export class SurvivorFileModule {}
