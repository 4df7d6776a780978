import { CheckboxField, LongTextField, RevisionField } from '#web';
import type { Answer } from '../domain/referral.events.js';

const ANSWER = { max: 4000, noContactDetails: true } as const;

/** One answer, or one "not available", for each question of the open round, by the question's place in it. */
export class ProvideInformationForm {
  @LongTextField({ label: 'Answer 1', ...ANSWER }) answer1?: string | undefined;
  @CheckboxField() unavailable1!: boolean;

  @LongTextField({ label: 'Answer 2', ...ANSWER }) answer2?: string | undefined;
  @CheckboxField() unavailable2!: boolean;

  @LongTextField({ label: 'Answer 3', ...ANSWER }) answer3?: string | undefined;
  @CheckboxField() unavailable3!: boolean;

  @LongTextField({ label: 'Answer 4', ...ANSWER }) answer4?: string | undefined;
  @CheckboxField() unavailable4!: boolean;

  @LongTextField({ label: 'Answer 5', ...ANSWER }) answer5?: string | undefined;
  @CheckboxField() unavailable5!: boolean;
}

/** The same on a page, which also says which revision was on the screen. */
export class ProvideInformationPageForm extends ProvideInformationForm {
  @RevisionField()
  seenRevision!: string;
}

/** What was given for each question of `round`; a question left empty is absent. What was typed wins over the tick. */
export function answersIn(form: ProvideInformationForm, round: number): readonly Answer[] {
  const given: readonly (readonly [string | undefined, boolean])[] = [
    [form.answer1, form.unavailable1],
    [form.answer2, form.unavailable2],
    [form.answer3, form.unavailable3],
    [form.answer4, form.unavailable4],
    [form.answer5, form.unavailable5],
  ];
  return given.flatMap(([answer, unavailable], index): Answer[] => {
    const questionId = `${round}.${index + 1}`;
    if (answer !== undefined) return [{ questionId, answer }];
    return unavailable ? [{ questionId, unavailable: true }] : [];
  });
}
