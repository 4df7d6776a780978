import type { FieldError, Submission } from '#web';
import type { Place } from './replay.address.js';
import type { ReplayForm } from './replay.form.js';

/** Either a place to stand, or what to correct in the form, as a page shows it. */
export type AskedPlace =
  | { readonly ok: true; readonly place: Place; readonly isTidy: boolean }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly entered: Readonly<Record<string, unknown>> };

const NO_DATE: FieldError = { field: 'on', text: 'Enter the date to go to', href: '#on-day', code: 'required' };

/**
 * Reads the forms of the time machine. `isTidy` is false when one of them was sent: its address holds boxes and buttons, and
 * should be replaced by the short address of the place.
 */
export function askedPlace(submission: Submission<ReplayForm>): AskedPlace {
  if (!submission.ok) return submission;
  const { go, at, on, time, ...rest } = submission.form;
  if (go === 'date' && on === undefined) return { ok: false, errors: [NO_DATE], entered: { ...rest, at, time } };
  const byDate = go !== 'event' && on !== undefined;
  const where = byDate ? { on, time } : { at };
  return { ok: true, place: { ...rest, ...where, ...(go ? { page: undefined } : {}) }, isTidy: go === undefined };
}
