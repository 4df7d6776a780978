import { BodyRefused, CodeField, DateField, NumberField, TimeField, type Submission } from '#web';
import { BASES, type Basis } from '../domain/basis.js';

export const MOST_EVENTS = 1_000_000;

/** Where to stand in a history. Every part may be left out; nothing at all means now. */
export class PlaceForm {
  @CodeField(BASES, { label: 'Which clock' })
  basis?: Basis;

  @NumberField({ label: 'The event', min: 0, max: MOST_EVENTS })
  at?: number;

  @DateField({ label: 'The date to go to' })
  on?: string;

  @TimeField({ label: 'The time to go to' })
  time?: string;
}

/** A query string that passed its rules. Throws `BodyRefused` (422) with a pointer for each parameter that did not. */
export function queried<Form>(submission: Submission<Form>): Form {
  if (submission.ok) return submission.form;
  const faults = submission.errors.map(({ field, text, code }) => ({ pointer: `/${field}`, detail: text, code }));
  throw new BodyRefused(faults);
}
