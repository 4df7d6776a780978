import { ApproveBundleApi } from './approve-bundle/approve-bundle.api.js';
import { ApproveBundlePage } from './approve-bundle/approve-bundle.page.js';
import { AskClarificationApi } from './clarify-request/ask-clarification.api.js';
import { AskClarificationPage } from './clarify-request/ask-clarification.page.js';
import { ReceiveClarificationApi } from './clarify-request/receive-clarification.api.js';
import { ReceiveClarificationPage } from './clarify-request/receive-clarification.page.js';
import { CollectBundleApi } from './collect-bundle/collect-bundle.api.js';
import { CollectBundlePage } from './collect-bundle/collect-bundle.page.js';
import { DecideItemPage } from './decide-item/decide-item.page.js';
import { DownloadPage } from './download/download.page.js';
import { ExtendDeadlineApi } from './extend-deadline/extend-deadline.api.js';
import { ExtendDeadlinePage } from './extend-deadline/extend-deadline.page.js';
import { RecordRequestApi } from './record-request/record-request.api.js';
import { RecordRequestPage } from './record-request/record-request.page.js';
import { RefuseRequestApi } from './refuse-request/refuse-request.api.js';
import { RefuseRequestPage } from './refuse-request/refuse-request.page.js';
import { ReleaseBundlePage } from './release-bundle/release-bundle.page.js';
import { RequestListApi } from './request-list/request-list.api.js';
import { RequestListPage } from './request-list/request-list.page.js';
import { RequestApi } from './request-page/request.api.js';
import { RequestPage } from './request-page/request.page.js';
import { ReviewListPage } from './review-list/review-list.page.js';

/** The pages of requests for access and, where no fresh proof is asked for, the same for programs. */
export const subjectAccessControllers = [
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
  RequestListApi,
  RecordRequestApi,
  RequestApi,
  AskClarificationApi,
  ReceiveClarificationApi,
  ExtendDeadlineApi,
  CollectBundleApi,
  ApproveBundleApi,
  RefuseRequestApi,
];
