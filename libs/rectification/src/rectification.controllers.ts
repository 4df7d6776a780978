import { AnswerRequestApi } from './answer-request/answer-request.api.js';
import { AnswerRequestPage } from './answer-request/answer-request.page.js';
import { DecidePointApi } from './decide-point/decide-point.api.js';
import { DecidePointPage } from './decide-point/decide-point.page.js';
import { RaisePointApi } from './raise-point/raise-point.api.js';
import { RaisePointPage } from './raise-point/raise-point.page.js';
import { RecordRectificationApi } from './record-request/record-rectification.api.js';
import { RecordRectificationPage } from './record-request/record-rectification.page.js';
import { RectificationListApi } from './request-list/rectification-list.api.js';
import { RectificationListPage } from './request-list/rectification-list.page.js';
import { RectificationApi } from './request-page/rectification.api.js';
import { RectificationPage } from './request-page/rectification.page.js';

/** The pages of requests and the same for programs; the form of a new request stands before the page of one. */
export const rectificationControllers = [
  RectificationListPage,
  RecordRectificationPage,
  RectificationPage,
  RaisePointPage,
  DecidePointPage,
  AnswerRequestPage,
  RectificationListApi,
  RecordRectificationApi,
  RectificationApi,
  RaisePointApi,
  DecidePointApi,
  AnswerRequestApi,
];
