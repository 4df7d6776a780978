import type { FileUnreadable } from './json-elements.js';

const TEXTS: Readonly<Record<FileUnreadable['why'], string>> = {
  'too-large': 'The file is larger than 20 MB. Send the services in several files.',
  empty: 'The file is empty. Choose the file with the services.',
  'not-utf-8': 'The file is not in UTF-8. Save it as UTF-8 and send it again.',
  'not-json': 'The file is not JSON, or it breaks off. Export it again.',
  'no-services':
    'The file holds no services. It has to be a list of services, a page with “contents”, an export with “services”, or one service.',
  'too-many': 'The file holds more than 20,000 services. Send them in several files.',
};

/** Why a file could not be read, and what to do. */
export const unreadableText = (why: FileUnreadable['why']): string => TEXTS[why];
