export { ChoosePreferences } from './choose-preferences/choose-preferences.command.js';
export { NOTICES, SUBJECTS, type Notice } from './domain/code-lists/notices.js';
export * from './domain/notice-preferences.events.js';
export { noticesContext } from './notices.context.js';
export { NoticeSettings } from './notices.settings.js';
export { Reassignments, type UnattendedInbox } from './reassignments/reassignments.query.js';
export { NOTICE_REACTORS, noticeSending } from './sending/notice-sending.js';
