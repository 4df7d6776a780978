import { DirectoryReader } from '#directory';
import { Module } from '@nestjs/common';
import { ApproveBundleHandler } from './approve-bundle/approve-bundle.command.js';
import { ApproveBundlePage } from './approve-bundle/approve-bundle.page.js';
import { Collector } from './bundle/collector.js';
import { AskClarificationHandler } from './clarify-request/ask-clarification.command.js';
import { AskClarificationPage } from './clarify-request/ask-clarification.page.js';
import { ReceiveClarificationHandler } from './clarify-request/receive-clarification.command.js';
import { ReceiveClarificationPage } from './clarify-request/receive-clarification.page.js';
import { CollectBundleHandler } from './collect-bundle/collect-bundle.command.js';
import { CollectBundlePage } from './collect-bundle/collect-bundle.page.js';
import { DecideItemHandler } from './decide-item/decide-item.command.js';
import { DecideItemPage } from './decide-item/decide-item.page.js';
import { DownloadPage } from './download/download.page.js';
import { Downloads } from './download/downloads.reader.js';
import { ExtendDeadlineHandler } from './extend-deadline/extend-deadline.command.js';
import { ExtendDeadlinePage } from './extend-deadline/extend-deadline.page.js';
import { RecordRequestHandler } from './record-request/record-request.command.js';
import { RecordRequestPage } from './record-request/record-request.page.js';
import { RefuseRequestHandler } from './refuse-request/refuse-request.command.js';
import { RefuseRequestPage } from './refuse-request/refuse-request.page.js';
import { AboutPersons } from './register/about-persons.query.js';
import { RequestReader } from './register/requests.reader.js';
import { ReleaseBundleHandler } from './release-bundle/release-bundle.command.js';
import { ReleaseBundlePage } from './release-bundle/release-bundle.page.js';
import { RequestListPage } from './request-list/request-list.page.js';
import { RequestForms } from './request-page/request-forms.js';
import { RequestPage } from './request-page/request.page.js';
import { ReviewListPage } from './review-list/review-list.page.js';
import { SubjectAccessChanges } from './subject-access-changes.js';

@Module({
  controllers: [
    RequestListPage,
    RecordRequestPage,
    RequestPage,
    AskClarificationPage,
    ReceiveClarificationPage,
    ExtendDeadlinePage,
    CollectBundlePage,
    ReviewListPage,
    DecideItemPage,
    ApproveBundlePage,
    ReleaseBundlePage,
    RefuseRequestPage,
    DownloadPage,
  ],
  providers: [
    ...[DirectoryReader, AboutPersons, Collector, RequestReader, SubjectAccessChanges, RequestForms, Downloads],
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
