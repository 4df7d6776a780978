import { withRules, type FieldError, type Submission } from '#web';
import { enteredIn } from '../entered-in.js';

/** A section as posted: what to save and whether it is complete, or what to correct. */
export interface CheckedSection {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly complete: boolean;
  readonly errors: readonly FieldError[];
  /** What was typed, for showing the form again. */
  readonly entered: Readonly<Record<string, unknown>>;
  readonly seenVersion: number;
}

/**
 * Judges a section. Saved for later, what is missing may stay missing, but what was typed must be sound; saved to go on,
 * every rule of the section holds, those across its fields too.
 */
export function checkSection(
  submission: Submission<object>,
  { later, seenVersion }: { readonly later: boolean; readonly seenVersion: number },
  acrossFields: (sound: object) => readonly FieldError[],
): CheckedSection {
  if (submission.ok) {
    const { form } = submission;
    const errors = acrossFields(form);
    const complete = errors.length === 0;
    return { answers: { ...form }, complete, errors: later ? [] : errors, entered: enteredIn(form), seenVersion };
  }
  const { entered, errors: own } = submission;
  if (later) {
    const errors = own.filter(({ code }) => code !== 'required');
    return { answers: entered, complete: false, errors, entered, seenVersion };
  }
  const all = withRules(submission, acrossFields);
  const errors = all.ok ? own : all.errors;
  return { answers: entered, complete: false, errors, entered, seenVersion };
}
