import { parseJson } from '#web';
import { isUtf8 } from 'node:buffer';

/** Why a file could not be read at all; each has words in `unreadable.view.ts`. */
export class FileUnreadable extends Error {
  constructor(
    readonly why: 'too-large' | 'too-large-alone' | 'empty' | 'not-utf-8' | 'not-json' | 'no-services' | 'too-many',
  ) {
    super(`The file cannot be read: ${why}`);
    this.name = 'FileUnreadable';
  }
}

/** The largest file, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The longest text of one service, in bytes: an event may hold as much, and no service comes near it. */
const MAX_ELEMENT_BYTES = 128 * 1024;
const MAX_ELEMENTS = 20_000;
/** The largest file that is no list, in bytes: taken as any other body of the API. */
const MAX_ALONE_BYTES = 256 * 1024;
/** The names under which a page of services or an export holds its list. */
const LISTS: readonly string[] = ['contents', 'services'];

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The text of one element of the list, or undefined where it is longer than any service. */
export interface Element {
  /** Counted from 1. */
  readonly row: number;
  readonly text: string | undefined;
  /** The place in the file after it, in bytes: how far the file has been read. */
  readonly end: number;
}

/**
 * The services of a file of Open Referral UK or HSDS 3, one text after the other, so that no more than one is ever parsed at a
 * time: a list, a page with `contents`, an export with `services`, or one service alone. Depth costs nothing here, because
 * nothing is parsed yet, save for what is no list: that is looked at as any other body. Throws `FileUnreadable`, `RequestRefused`.
 */
export function* elementsOf(file: Buffer): Generator<Element, void> {
  if (file.length > MAX_FILE_BYTES) throw new FileUnreadable('too-large');
  if (!isUtf8(file)) throw new FileUnreadable('not-utf-8');
  const start = skipSpace(file, file.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0);
  if (start === file.length) throw new FileUnreadable('empty');
  if (file[start] !== OPEN_LIST && file[start] !== OPEN_OBJECT) throw new FileUnreadable('not-json');
  const end = endOfValue(file, start);
  if (skipSpace(file, end) !== file.length) throw new FileUnreadable('not-json');
  const list = file[start] === OPEN_LIST ? start : listIn(file, start);
  if (list !== undefined) return yield* listAt(file, list);
  if (end - start > MAX_ALONE_BYTES) throw new FileUnreadable('too-large-alone');
  const alone = parseJson(file.subarray(0, end).toString('utf8')) as object;
  if (!Object.hasOwn(alone, 'id')) throw new FileUnreadable('no-services');
  yield { row: 1, text: textOf(file, start, end), end };
}

function* listAt(file: Buffer, open: number): Generator<Element, void> {
  let at = skipSpace(file, open + 1);
  if (file[at] === CLOSE_LIST) throw new FileUnreadable('no-services');
  for (let row = 1; ; row++) {
    if (row > MAX_ELEMENTS) throw new FileUnreadable('too-many');
    const end = endOfValue(file, at);
    yield { row, text: textOf(file, at, end), end };
    at = skipSpace(file, end);
    if (file[at] === CLOSE_LIST) return;
    if (file[at] !== COMMA) throw new FileUnreadable('not-json');
    at = skipSpace(file, at + 1);
  }
}

/** Where the list of services begins in an object at `open`; undefined when it has none. */
function listIn(file: Buffer, open: number): number | undefined {
  let at = skipSpace(file, open + 1);
  while (file[at] === QUOTE) {
    const end = endOfString(file, at);
    const name = file.subarray(at + 1, end - 1).toString('utf8');
    at = skipSpace(file, end);
    if (file[at] !== COLON) throw new FileUnreadable('not-json');
    at = skipSpace(file, at + 1);
    if (LISTS.includes(name) && file[at] === OPEN_LIST) return at;
    at = skipSpace(file, endOfValue(file, at));
    if (file[at] !== COMMA) return undefined;
    at = skipSpace(file, at + 1);
  }
  return undefined;
}

const textOf = (file: Buffer, from: number, to: number): string | undefined =>
  to - from > MAX_ELEMENT_BYTES ? undefined : file.subarray(from, to).toString('utf8');

function skipSpace(file: Buffer, from: number): number {
  let at = from;
  while (at < file.length && isSpace(file[at])) at++;
  return at;
}

/** The place after the value that begins at `from`. Only counts what opens and closes: whoever parses it finds the rest. */
function endOfValue(file: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < file.length; at++) {
    const byte = file[at];
    if (byte === QUOTE) {
      at = endOfString(file, at) - 1;
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && (byte === COMMA || isSpace(byte))) return at;
    else continue;
    if (depth === 0) return at + 1;
  }
  throw new FileUnreadable('not-json');
}

function endOfString(file: Buffer, from: number): number {
  for (let at = from + 1; at < file.length; at++) {
    if (file[at] === BACKSLASH) at++;
    else if (file[at] === QUOTE) return at + 1;
  }
  throw new FileUnreadable('not-json');
}
