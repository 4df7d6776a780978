import { DirectoryReader } from '#directory';
import { Module } from '@nestjs/common';
import { ApproveBundleHandler } from './approve-bundle/approve-bundle.command.js';
import { Collector } from './bundle/collector.js';
import { AskClarificationHandler } from './clarify-request/ask-clarification.command.js';
import { ReceiveClarificationHandler } from './clarify-request/receive-clarification.command.js';
import { CollectBundleHandler } from './collect-bundle/collect-bundle.command.js';
import { DecideItemHandler } from './decide-item/decide-item.command.js';
import { Downloads } from './download/downloads.reader.js';
import { ExtendDeadlineHandler } from './extend-deadline/extend-deadline.command.js';
import { RecordRequestHandler } from './record-request/record-request.command.js';
import { RefuseRequestHandler } from './refuse-request/refuse-request.command.js';
import { AboutPersons } from './register/about-persons.query.js';
import { RequestReader } from './register/requests.reader.js';
import { ReleaseBundleHandler } from './release-bundle/release-bundle.command.js';
import { RequestDuties } from './request-duties/request-duties.js';
import { RequestForms } from './request-page/request-forms.js';
import { SubjectAccessChanges } from './subject-access-changes.js';
import { subjectAccessControllers } from './subject-access.controllers.js';

@Module({
  controllers: subjectAccessControllers,
  providers: [
    ...[DirectoryReader, AboutPersons, Collector, RequestReader, SubjectAccessChanges, RequestForms, Downloads],
    RequestDuties,
    RecordRequestHandler,
    AskClarificationHandler,
    ReceiveClarificationHandler,
    ExtendDeadlineHandler,
    CollectBundleHandler,
    DecideItemHandler,
    ApproveBundleHandler,
    ReleaseBundleHandler,
    RefuseRequestHandler,
  ],
})
export class SubjectAccessModule {}
