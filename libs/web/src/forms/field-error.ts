import type { FieldError } from './check-form.js';

/** An error at a field, in words that say what to do; `input` is the id of the box that the summary leads to, where that is not the field's. */
export const fieldError = (field: string, text: string, code: string, input: string = field): FieldError => ({
  field,
  text,
  href: `#${input}`,
  code,
});
