import { codeList, labelOf, withinSentence, type CodeOf } from '#kernel';

/** What members are told of. The labels are all that a message says beside its link: nobody can be named in them. */
export const NOTICES = codeList('notice', {
  REFERRAL_RECEIVED: 'A referral has arrived',
  INFORMATION_REQUESTED: 'A service asks for information',
  INFORMATION_PROVIDED: 'Questions have been answered',
  REFERRAL_ACCEPTED: 'A referral was accepted',
  REFERRAL_DECLINED: 'A referral was declined',
  REFERRAL_WITHDRAWN: 'A referral was withdrawn',
  DECISION_DUE: 'A decision is due',
  ANSWER_DUE: 'Answers are due',
  STEP_DUE: 'Something is due',
  DEADLINE_MISSED: 'A deadline was missed',
  REFERRAL_CORRECTED: 'What was sent with a referral was corrected',
  WORK_ENDED: 'Work with somebody has ended',
  SESSIONS_MISSED: 'Sessions were missed',
  REFERRAL_HELD: 'A referral was put on hold or taken up again',
  DECLINE_CHALLENGED: 'A decline was challenged',
  CHALLENGE_ANSWERED: 'A challenge was answered',
  CASE_ALLOCATED: 'A referral was given to you',
  RISK_CHANGED: 'A change of risk was reported to you',
  ACTION_RAISED: 'An action was given to your organisation',
  ACTION_DUE: 'An action is due',
  REASSIGNMENT_NEEDED: 'Work needs somebody else',
});
export type Notice = CodeOf<typeof NOTICES>;

/** By which way a member is told. */
export const NOTICE_WAYS = codeList('notice-way', {
  MAILBOX: 'In my mailbox in Sightline',
  EMAIL: 'By email',
  NONE: 'Not at all: I look at my notices myself',
});
export type NoticeWay = CodeOf<typeof NOTICE_WAYS>;

/** How soon. */
export const NOTICE_PACES = codeList('notice-pace', {
  AT_ONCE: 'At once, one message each',
  DAILY: 'Once a working day at 8am, in one message',
});
export type NoticePace = CodeOf<typeof NOTICE_PACES>;

const subject = (words: string): string => `Sightline: ${withinSentence(words)}`;

/** The subject of a message about one notice. */
export const subjectOf = (notice: Notice): string => subject(labelOf(NOTICES, notice));

/** The subject of the message of a day. */
export const DAILY_SUBJECT = subject('Your notices of the day');

/** Every subject that there is: the gate lets no other out. */
export const SUBJECTS: ReadonlySet<string> = new Set([
  DAILY_SUBJECT,
  ...NOTICES.codes.map(({ code }) => subjectOf(code)),
]);
