import { codeList, type CodeOf } from '#kernel';

/** By what way somebody tried to reach the person. */
export const CONTACT_WAYS = codeList('contact-way', {
  TELEPHONE: 'By telephone',
  TEXT: 'By text message',
  EMAIL: 'By email',
  LETTER: 'By letter',
  VISIT: 'In person',
  THROUGH_KEYWORKER: 'Through their keyworker',
});
export type ContactWay = CodeOf<typeof CONTACT_WAYS>;

/** What came of it. There is no place for what was said: a record of contact must not become a record of a conversation. */
export const CONTACT_RESULTS = codeList('contact-result', {
  REACHED: 'Reached, and they agreed to go on',
  REFUSED: 'Reached, and they do not want the service',
  NO_ANSWER: 'No answer',
  WRONG_DETAILS: 'The details are wrong or out of date',
  NOT_SAFE: 'Broken off, because it was not safe to go on',
});
export type ContactResult = CodeOf<typeof CONTACT_RESULTS>;
