import type { IncomingMessage } from 'node:http';

/** The largest file that a page takes, in bytes. */
export const MAX_FORM_FILE_BYTES = 20 * 1_024 * 1_024;

/** A file that came with a form of a page. */
export class SentFormFile {
  constructor(
    /** As the browser gives it, cut short: for whoever sent it to know it again. */
    readonly name: string,
    readonly bytes: Buffer,
  ) {}
}

/** What came where a form asks for a file. A handler acts on a `SentFormFile` only: of a file that is too large nothing is read. */
export type FormFile = SentFormFile | 'missing' | 'too-large';

/**
 * Whether a page's form brings a file. Its body is not read with those of other forms, because nobody has signed in yet:
 * `FormWithFile` of its route reads it, and asks for the proof of the form's origin then.
 */
export const isFormWithFile = ({ method, url = '', headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  /^\/[a-z-]+\/import(?:\?|$)/.test(url) &&
  /^multipart\/form-data\s*(?:;|$)/i.test(headers['content-type'] ?? '');
