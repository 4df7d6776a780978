import type { CodeList } from '#kernel';
import { declareField, filledIn } from './field.js';
import { atLeastOne, listOf } from './several.js';

export interface ChoiceOptions {
  readonly label?: string;
  /** "Select …": what nothing selected says. A field without it may stay empty. */
  readonly required?: string;
}

const SELECT_ONE = 'Select one of the options';
const SELECT_SOME = 'Select from the options';
const describe = (list: CodeList, label?: string) => ({
  enum: list.codes.map(({ code }) => code),
  description: label ?? list.name,
});

/** One code of `list`: radios or a select. */
export function CodeField(list: CodeList, options: ChoiceOptions = {}): PropertyDecorator {
  const known = new Set<unknown>(list.codes.map(({ code }) => code));
  return declareField({
    optional: !options.required,
    openApi: { type: String, ...describe(list, options.label) },
    rules: [
      ...(options.required ? [filledIn(options.required)] : []),
      { code: 'unknown-code', message: options.required ?? SELECT_ONE, holds: (value) => known.has(value) },
    ],
    read: (value) => (value === '' ? undefined : (value ?? undefined)),
  });
}

/** Any number of codes of `list`: checkboxes. Always an array, each code once, in the order of the list. */
export function CodesField(list: CodeList, options: ChoiceOptions = {}): PropertyDecorator {
  const order: readonly unknown[] = list.codes.map(({ code }) => code);
  const known = new Set(order);
  return declareField({
    optional: !options.required,
    openApi: { type: String, isArray: true, ...describe(list, options.label) },
    rules: [
      {
        code: 'unknown-code',
        message: options.required ?? SELECT_SOME,
        holds: (value) => Array.isArray(value) && value.every((code) => known.has(code)),
      },
      ...(options.required ? [atLeastOne(options.required)] : []),
    ],
    read: (value) => inOrder(order, listOf(value)),
    entered: (posted, name) => ({ [name]: listOf(posted[name]) }),
  });
}

/** Known codes in the order of the list; an unknown one stays, so that its rule reports it. */
function inOrder(order: readonly unknown[], given: readonly unknown[]): readonly unknown[] {
  const once = new Set(given);
  return [...order.filter((code) => once.has(code)), ...[...once].filter((code) => !order.includes(code))];
}
