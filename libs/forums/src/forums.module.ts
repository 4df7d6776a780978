import { CaseFileModule } from '#case-file';
import { DirectoryModule } from '#directory';
import { SharingModule } from '#sharing';
import { Module } from '@nestjs/common';
import { AcceptActionApi } from './accept-action/accept-action.api.js';
import { AcceptActionHandler } from './accept-action/accept-action.command.js';
import { AcceptActionPage } from './accept-action/accept-action.page.js';
import { ActionChanges } from './action-changes.js';
import { EndActionNotAchievedApi } from './action-not-achieved/action-not-achieved.api.js';
import { EndActionNotAchievedHandler } from './action-not-achieved/action-not-achieved.command.js';
import { EndActionNotAchievedPage } from './action-not-achieved/action-not-achieved.page.js';
import { ActionApi } from './action-page/action.api.js';
import { ActionPage } from './action-page/action.page.js';
import { OpenActions } from './action-page/open-actions.reader.js';
import { ActionLists } from './action-tracker/action-lists.reader.js';
import { ActionTrackerApi } from './action-tracker/action-tracker.api.js';
import { ActionTrackerPage } from './action-tracker/action-tracker.page.js';
import { ActionReader } from './action.reader.js';
import { CaseForumsApi } from './case-forums/case-forums.api.js';
import { CaseForumsPage } from './case-forums/case-forums.page.js';
import { CasesAtForums } from './case-forums/case-forums.reader.js';
import { CompleteActionApi } from './complete-action/complete-action.api.js';
import { CompleteActionHandler } from './complete-action/complete-action.command.js';
import { CompleteActionPage } from './complete-action/complete-action.page.js';
import { ExtendActionApi } from './extend-action/extend-action.api.js';
import { ExtendActionHandler } from './extend-action/extend-action.command.js';
import { ExtendActionPage } from './extend-action/extend-action.page.js';
import { ForumCaseApi } from './forum-case/forum-case.api.js';
import { ForumCasePage } from './forum-case/forum-case.page.js';
import { ForumCases } from './forum-case/forum-cases.reader.js';
import { LogActionApi } from './log-action/log-action.api.js';
import { LogActionHandler } from './log-action/log-action.command.js';
import { LoggedMirroredActions, MirroredActions } from './log-action/mirrored-actions.query.js';
import { LogActionPage } from './log-action/log-action.page.js';
import { RecordForumCaseApi } from './record-forum-case/record-forum-case.api.js';
import { RecordForumCaseHandler } from './record-forum-case/record-forum-case.command.js';
import { RecordForumCasePage } from './record-forum-case/record-forum-case.page.js';
import { RecordHearingApi } from './record-hearing/record-hearing.api.js';
import { RecordHearingHandler } from './record-hearing/record-hearing.command.js';
import { RecordHearingPage } from './record-hearing/record-hearing.page.js';
import { RejectActionApi } from './reject-action/reject-action.api.js';
import { RejectActionHandler } from './reject-action/reject-action.command.js';
import { RejectActionPage } from './reject-action/reject-action.page.js';

const pages = [
  ...[
    RecordForumCasePage,
    CaseForumsPage,
    ForumCasePage,
    RecordHearingPage,
    LogActionPage,
    ActionTrackerPage,
    ActionPage,
  ],
  ...[AcceptActionPage, RejectActionPage, ExtendActionPage, CompleteActionPage, EndActionNotAchievedPage],
];
const apis = [
  ...[RecordForumCaseApi, CaseForumsApi, ForumCaseApi, RecordHearingApi, LogActionApi, ActionTrackerApi, ActionApi],
  ...[AcceptActionApi, RejectActionApi, ExtendActionApi, CompleteActionApi, EndActionNotAchievedApi],
];
const handlers = [
  ...[RecordForumCaseHandler, RecordHearingHandler, LogActionHandler, AcceptActionHandler, RejectActionHandler],
  ...[ExtendActionHandler, CompleteActionHandler, EndActionNotAchievedHandler],
];
const readers = [ForumCases, CasesAtForums, ActionLists, OpenActions, ActionReader];

@Module({
  imports: [CaseFileModule, DirectoryModule, SharingModule],
  controllers: [...pages, ...apis],
  providers: [{ provide: MirroredActions, useClass: LoggedMirroredActions }, ActionChanges, ...readers, ...handlers],
  exports: [ActionReader],
})
export class ForumsModule {}
