import { RequestRefused } from '#web';
import type { FileUnreadable } from './json-elements.js';

/** Why a file could not be read, and what to do. */
export const UNREADABLE_TEXTS: Readonly<Record<FileUnreadable['why'], string>> = {
  'too-large': 'The file is larger than 20 MB. Send the services in several files.',
  'too-large-alone': 'What is no list of services is at most 256 KB. Send the services in a list.',
  empty: 'The file is empty. Choose the file with the services.',
  'not-utf-8': 'The file is not in UTF-8. Save it as UTF-8 and send it again.',
  'not-json': 'The file is not JSON, or it breaks off. Export it again.',
  'no-services':
    'The file holds no services. It has to be a list of services, a page with “contents”, an export with “services”, or one service.',
  'too-many': 'The file holds more than 20,000 services. Send them in several files.',
};

/** The problem of the API that each is a case of. */
const PROBLEMS: Readonly<Record<FileUnreadable['why'], string>> = {
  'too-large': 'too-large',
  'too-large-alone': 'too-large',
  empty: 'malformed-json',
  'not-utf-8': 'not-utf-8',
  'not-json': 'malformed-json',
  'no-services': 'invalid',
  'too-many': 'invalid',
};

/** Why a file could not be read, and what to do, as any other body is refused. */
export const unreadable = (why: FileUnreadable['why']): RequestRefused =>
  new RequestRefused(PROBLEMS[why], UNREADABLE_TEXTS[why]);
