import { isIsoDate, isUuid, type CodeList, type IsoDate } from '#kernel';
import { contactDetailIn } from '#web';
import type { RowProblem } from './imported-service.js';

type Json = Readonly<Record<string, unknown>>;

/** Whether a parsed value is an object, and not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the fields of one row, and keeps what is wrong with them: every fault of a row is reported, not only the first. */
export class FieldReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly row: number,
    private readonly name: string | undefined,
  ) {}

  fault(field: string, text: string): undefined {
    this.problems.push({
      row: this.row,
      field,
      text,
      ...(this.name !== undefined && { name: this.name.slice(0, 80) }),
    });
    return undefined;
  }

  id(of: Json, field: string, path = field): string | undefined {
    const value = of[field];
    if (typeof value === 'string' && isUuid(value)) return value.toLowerCase();
    return this.fault(path, 'Give it as a UUID, like 5e21f1ce-0000-4000-8000-000000000001.');
  }

  /** A line of text without control characters, contact details or more than `max` characters. */
  text(of: Json, field: string, { max, path = field }: { max: number; path?: string }): string | undefined {
    const value = of[field];
    if (typeof value !== 'string' || value.trim() === '')
      return this.fault(path, 'Give it as a text that is not empty.');
    const text = value.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text.length > max) return this.fault(path, `Cut it to ${max} characters; it has ${text.length}.`);
    if (/\p{Cc}|\p{Co}|\p{Cn}/u.test(text)) return this.fault(path, 'Take out the control characters.');
    if (contactDetailIn(text) !== undefined)
      return this.fault(path, 'Take out the postcode, telephone number or email address.');
    return text;
  }

  code<Value extends string>(of: Json, field: string, list: CodeList<Value>, path = field): Value | undefined {
    const found = list.codes.find(({ code }) => code === of[field]);
    if (found) return found.code;
    return this.fault(path, `Use one of: ${list.codes.map(({ code }) => code).join(', ')}.`);
  }

  codes<Value extends string>(of: Json, field: string, list: CodeList<Value>, path = field): Value[] {
    const value = of[field] ?? [];
    const known = list.codes.map(({ code }) => code);
    if (Array.isArray(value) && value.every((code): code is Value => (known as unknown[]).includes(code)))
      return known.filter((code) => value.includes(code));
    this.fault(path, `Give a list of these: ${known.join(', ')}.`);
    return [];
  }

  /** A whole number; undefined, and no fault, where the field is absent. */
  number(of: Json, field: string, { min, max, path = field }: { min: number; max: number; path?: string }) {
    const value = of[field];
    if (value === undefined || value === null) return undefined;
    if (Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    return this.fault(path, `Give a whole number from ${min} to ${max}.`);
  }

  /** A date that has come; undefined, and no fault, where the field is absent. */
  date(of: Json, field: string, { path = field, until }: { path?: string; until?: IsoDate } = {}): IsoDate | undefined {
    const value = of[field];
    if (value === undefined || value === null) return undefined;
    const day = typeof value === 'string' ? value.slice(0, 10) : '';
    if (!isIsoDate(day)) return this.fault(path, 'Give a date like 2026-03-27.');
    return until !== undefined && day > until ? this.fault(path, 'Give a date that has come.') : day;
  }

  list(of: Json, field: string, path = field): readonly unknown[] {
    const value = of[field] ?? [];
    if (Array.isArray(value) && value.length <= 200) return value;
    this.fault(path, 'Give a list of at most 200.');
    return [];
  }
}
