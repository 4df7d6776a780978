import { codeList, type CodeOf } from '#kernel';

/** By which way a survivor can be reached. */
export const CONTACT_CHANNELS = codeList('contact-channel', {
  PHONE_CALL: 'Telephone call',
  TEXT_MESSAGE: 'Text message',
  EMAIL: 'Email',
  LETTER: 'Letter',
  IN_PERSON: 'In person',
  TRUSTED_PERSON: 'Through somebody they trust',
});
export type ContactChannel = CodeOf<typeof CONTACT_CHANNELS>;

/** Days on which a way is safe. */
export const WEEKDAYS = codeList('weekday', {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
});
export type Weekday = CodeOf<typeof WEEKDAYS>;

/** Why a way is no longer used. */
export const WITHDRAWAL_REASONS = codeList('contact-withdrawal', {
  NOT_SAFE: 'It is no longer safe',
  SURVIVOR_ASKED: 'The survivor asked us not to use it',
  NOT_IN_USE: 'It no longer reaches them',
  MISTAKE: 'It was recorded by mistake',
});
export type WithdrawalReason = CodeOf<typeof WITHDRAWAL_REASONS>;

/** Whether a way may be used at all. */
export const CONTACT_USES = codeList('contact-use', {
  SAFE: 'Yes, at the times below',
  NEVER: 'No, never use it',
});
export type ContactUse = CodeOf<typeof CONTACT_USES>;

/** What is forbidden unless the survivor allowed it (domain §7.7). */
export const CONTACT_ALLOWANCES = codeList('contact-allowance', {
  VOICEMAIL: 'Leaving a voicemail',
  MAIL: 'Sending post',
  AGENCY_NAME: 'Saying which agency it is',
});
export type ContactAllowance = CodeOf<typeof CONTACT_ALLOWANCES>;
