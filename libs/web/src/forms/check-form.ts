import { validateSync } from 'class-validator';
import { fieldsOf, type Field, type FormClass, type Posted, type Source } from './field.js';

/** One thing to correct. `text` is shown in the error summary and at the field, word for word the same. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
  /** Where the summary's link goes: `#` and the id of the input. */
  readonly href: string;
  /** Stable code for API clients. */
  readonly code: string;
}

export type Checked<Form> =
  | { readonly ok: true; readonly form: Form }
  /** `sound` is what was read of it without what is wrong and what was left out where it is needed. */
  | { readonly ok: false; readonly errors: FieldError[]; readonly sound: Partial<Form> };

/** Reads a body into a form, field by declared field, and checks it. Nothing undeclared ever reaches the form. */
export function checkForm<Form extends object>(
  formClass: FormClass<Form>,
  posted: Posted,
  source: Source,
): Checked<Form> {
  const fields = fieldsOf(formClass).filter((field) => source === 'page' || !field.pageOnly);
  const values = Object.fromEntries(fields.map((field) => [field.name, field.read(posted, source)]));
  const form = Object.assign(new formClass(), values);
  const errors = errorsOf(form, fields);
  return errors.length === 0 ? { ok: true, form } : { ok: false, errors, sound: without(form, errors) };
}

function without<Form extends object>(form: Form, errors: readonly FieldError[]): Partial<Form> {
  const wrong = new Set(errors.map(({ field }) => field));
  const kept = Object.entries(form).filter(([name, value]) => value !== undefined && !wrong.has(name));
  return Object.fromEntries(kept) as Partial<Form>;
}

function errorsOf(form: object, fields: readonly Field[]): FieldError[] {
  if (fields.length === 0) return [];
  const broken = new Map(validateSync(form, { stopAtFirstError: true }).map((error) => [error.property, error]));
  return fields.flatMap((field) => {
    const error = broken.get(field.name);
    const [first] = Object.entries(error?.constraints ?? {});
    if (!error || !first) return [];
    const [code, text] = first;
    return [{ field: field.name, text, href: `#${field.anchor(error.value)}`, code }];
  });
}
