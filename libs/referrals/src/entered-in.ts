/** What was typed into a form whose fields were sound, for showing it again with an error that concerns several fields. */
export function enteredIn(form: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, asPosted(value)]));
}

/** Templates compare what a browser would have sent: the text of a number, "true" of a ticked box. */
function asPosted(value: unknown): unknown {
  if (typeof value === 'number' || value === true) return String(value);
  return value === false ? undefined : value;
}
