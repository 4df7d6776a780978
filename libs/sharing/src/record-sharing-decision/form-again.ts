import type { FieldError, Refused } from '#web';

/** A form that passed its own fields' rules but not the policies, to be shown again with what was typed. */
export function formAgain(form: object, errors: FieldError[], commandId: string): Refused {
  return { ok: false, errors, entered: Object.fromEntries(Object.entries(form).flatMap(typed)), commandId };
}

/** As an input posts it: a date in its three boxes. */
function typed([name, value]: [string, unknown]): [string, unknown][] {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return [[name, value]];
  const [year, month, day] = value.split('-').map(Number);
  return [
    [`${name}-day`, String(day)],
    [`${name}-month`, String(month)],
    [`${name}-year`, String(year)],
  ];
}
