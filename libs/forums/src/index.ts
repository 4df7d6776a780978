export { AcceptAction } from './accept-action/accept-action.command.js';
export { EndActionNotAchieved } from './action-not-achieved/action-not-achieved.command.js';
export { ActionReader, type OpenAction } from './action.reader.js';
export { CompleteAction } from './complete-action/complete-action.command.js';
export * from './domain/action.events.js';
export { actionStream } from './domain/action.stream.js';
export * from './domain/code-lists/index.js';
export * from './domain/forum-referral.events.js';
export { forumReferralStream } from './domain/forum-referral.stream.js';
export { ExtendAction } from './extend-action/extend-action.command.js';
export { forumsContext } from './forums.context.js';
export { ForumsModule } from './forums.module.js';
export { actionIdOf, LogAction, type ActionDetails } from './log-action/log-action.command.js';
export {
  forumReferralIdOf,
  RecordForumCase,
  type ForumCaseDetails,
} from './record-forum-case/record-forum-case.command.js';
export { RecordHearing, type HearingDetails } from './record-hearing/record-hearing.command.js';
export { RejectAction } from './reject-action/reject-action.command.js';
