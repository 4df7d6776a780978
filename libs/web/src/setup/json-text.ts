import { RequestRefused } from '../errors/refusals.js';
import { isForbiddenName } from './forbidden-names.js';

/** Deeper than any form of ours by far. Libraries that walk a value by recursion overflow at some thousands. */
const MAX_DEPTH = 32;

/**
 * Parses the text of an API body. Before `JSON.parse` sees it, one pass over the text refuses what parsing would hide:
 * nesting beyond `MAX_DEPTH`, a property given twice (the last would silently win), and prototype names.
 * Throws `RequestRefused` with the problem's code.
 */
export function parseJson(text: string): unknown {
  scan(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RequestRefused('malformed-json');
  }
}

/** The names seen so far in each open object; undefined for an open array. */
type Open = (Set<string> | undefined)[];

function scan(text: string): void {
  const open: Open = [];
  let nameComes = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (nameComes) takeName(text.slice(at, end + 1), open.at(-1));
      nameComes = false;
      at = end;
    } else if (char === '{' || char === '[') {
      if (open.length === MAX_DEPTH) throw new RequestRefused('too-deep');
      open.push(char === '{' ? new Set() : undefined);
      nameComes = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      nameComes = false;
    } else if (char === ',') {
      nameComes = open.at(-1) !== undefined;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  throw new RequestRefused('malformed-json');
}

function takeName(quoted: string, seen: Set<string> | undefined): void {
  const name = nameIn(quoted);
  if (isForbiddenName(name)) throw new RequestRefused('forbidden-property');
  if (seen?.has(name)) throw new RequestRefused('duplicate-property');
  seen?.add(name);
}

function nameIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw new RequestRefused('malformed-json');
  }
}
