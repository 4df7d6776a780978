import type { FieldError } from './check-form.js';
import { formAgain } from './form-again.js';
import type { Submission } from './submission.js';

/**
 * A form with all that is wrong with it in one answer: what its fields say, and what `rules` find in it as a whole. They are
 * given what is sound: a field with an error of its own is missing, and so is what was left out. A field is named once, by
 * its own error first; `order` is that of the fields on the page.
 */
export function withRules<Form extends object>(
  submission: Submission<Form>,
  rules: (sound: Partial<Form>) => readonly FieldError[],
  order: readonly string[] = [],
): Submission<Form> {
  const sound: Partial<Form> | undefined = submission.ok ? submission.form : submission.sound;
  if (sound === undefined) return submission;
  const own = submission.ok ? [] : submission.errors;
  const errors = [...own, ...rules(sound)].filter(
    ({ field }, index, all) => all.findIndex((each) => each.field === field) === index,
  );
  if (errors.length === own.length) return submission;
  const inOrder = errors.toSorted((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
  return submission.ok ? formAgain(submission.form, inOrder, submission.commandId) : { ...submission, errors: inOrder };
}
