import { isIsoDate, RuleBroken } from '#kernel';
import type { FieldError } from './check-form.js';
import { fieldError } from './field-error.js';
import type { Refused } from './submission.js';

/** A form whose fields were sound, to be shown again with errors that only the whole of it has. What was typed is kept. */
export function formAgain(form: object, errors: readonly FieldError[], commandId: string): Refused {
  const entered = Object.fromEntries(Object.entries(form).flatMap(([name, value]) => asPosted(name, value)));
  return { ok: false, errors: [...errors], entered, commandId };
}

/** What a page needs to show a form again that a rule said no to. */
export interface RuledOut {
  readonly form: object;
  readonly commandId: string;
  /** The field that each rule concerns. A rule that is not named here is not this form's to explain. */
  readonly fields: Readonly<Record<string, string>>;
  /** What a person reads for each rule: the context's own `rules`. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * The form again, with the rule's words at the field that it concerns, for a `catch` around a command. Throws `broken`
 * on when it is anything but a rule named in `fields`.
 */
export function formAgainAfter(broken: unknown, { form, commandId, fields, texts }: RuledOut): Refused {
  const field = broken instanceof RuleBroken ? own(fields, broken.rule) : undefined;
  const text = broken instanceof RuleBroken ? own(texts, broken.rule) : undefined;
  if (!(broken instanceof RuleBroken) || field === undefined || text === undefined) throw broken;
  const value: unknown = Object.entries(form).find(([name]) => name === field)?.[1];
  const input = typeof value === 'string' && isIsoDate(value) ? `${field}-day` : field;
  return formAgain(form, [fieldError(field, text, broken.rule, input)], commandId);
}

/** As inputs post it: a date in its three boxes, a number as text, a ticked box as "true". */
function asPosted(name: string, value: unknown): [string, unknown][] {
  if (typeof value === 'number') return [[name, String(value)]];
  if (typeof value === 'boolean') return value ? [[name, 'true']] : [];
  if (typeof value !== 'string' || !isIsoDate(value)) return value === undefined ? [] : [[name, value]];
  const [year, month, day] = value.split('-').map(Number);
  return [
    [`${name}-day`, String(day)],
    [`${name}-month`, String(month)],
    [`${name}-year`, String(year)],
  ];
}

const own = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
