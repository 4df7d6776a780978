import { EventRefused } from './errors.js';

/** Deeper than any form or list of this system; a bound keeps a hostile value from exhausting the stack. */
const MAX_DEPTH = 64;

/** Where the writer stands: how deep, under which name (for a refusal), and how it writes numbers. */
interface Place {
  readonly depth: number;
  readonly name: string;
  readonly numberText: (value: number, name: string) => string;
}

/**
 * RFC 8785: one byte sequence for one JSON value, so that a hash over the bytes is a hash over the meaning.
 * Stricter than the RFC in what it takes, because what is stored can never be corrected: whole numbers only (a fraction
 * changes meaning between languages; money and shares are stored as whole pence and codes), no NUL (PostgreSQL's text
 * cannot hold it, so no read model could), no lone surrogate, nothing that JSON cannot say.
 * Throws `EventRefused` with the `name` of the value and its field. `numberText` is there for the RFC's own vectors.
 */
export function canonicalJson(value: unknown, name = 'value', numberText = wholeNumber): string {
  return write(value, { depth: 0, name, numberText });
}

function write(value: unknown, place: Place): string {
  if (place.depth > MAX_DEPTH) throw new EventRefused('too-deep', place.name);
  if (typeof value === 'string') return quoted(value, place.name);
  if (typeof value === 'number') return place.numberText(value, place.name);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, within(place))).join(',')}]`;
  if (!isRecord(value)) throw new EventRefused('not-json', place.name);
  let members = '';
  const keys = Object.keys(value).sort(); // by UTF-16 code unit, as the RFC wants
  for (const key of keys)
    members += `${members && ','}${quoted(key, place.name)}:${write(value[key], within(place, key))}`;
  return `{${members}}`;
}

/** One level down. Only the outermost field is named: deeper keys may be data. */
function within({ depth, name, numberText }: Place, key?: string): Place {
  return { depth: depth + 1, name: depth === 0 && key !== undefined ? `${name}.${key}` : name, numberText };
}

/** All that JSON writes otherwise than it is, or that is refused. Most texts have none of it. */
const UNUSUAL = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(text: string, name: string): string {
  if (!UNUSUAL.test(text)) return `"${text}"`;
  if (text.includes('\0')) throw new EventRefused('nul-character', name);
  if (/\p{Surrogate}/u.test(text)) throw new EventRefused('not-unicode', name);
  return JSON.stringify(text);
}

function wholeNumber(value: number, name: string): string {
  if (!Number.isSafeInteger(value)) throw new EventRefused('not-json', name);
  return String(value);
}

/** An object literal. A `Date`, a `Map` or a class instance would lose what it is, so it is not one. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
