import { fieldsOf, type FormClass, type Posted } from './field.js';

/** Characters that HTML cannot carry; a line break and a tab can stay. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/gu;

/** What was typed, field by field, as it was typed; characters that would break the page become U+FFFD. */
export function enteredOf(formClass: FormClass<object>, posted: Posted): Record<string, unknown> {
  const typed = fieldsOf(formClass).map((field) => field.entered(posted));
  return Object.fromEntries(typed.flatMap(Object.entries).map(([name, value]) => [name, printable(value)]));
}

function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '\ufffd');
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').map(printable);
  return typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
