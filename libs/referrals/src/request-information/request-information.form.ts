import { LongTextField, RevisionField } from '#web';

const QUESTION = { max: 1000, noContactDetails: true } as const;

/** Up to five questions: more is a conversation, which is better had by telephone. */
export class RequestInformationForm {
  @LongTextField({ label: 'Question 1', required: 'Enter at least one question', ...QUESTION })
  question1!: string;

  @LongTextField({ label: 'Question 2', ...QUESTION })
  question2?: string | undefined;

  @LongTextField({ label: 'Question 3', ...QUESTION })
  question3?: string | undefined;

  @LongTextField({ label: 'Question 4', ...QUESTION })
  question4?: string | undefined;

  @LongTextField({ label: 'Question 5', ...QUESTION })
  question5?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class RequestInformationPageForm extends RequestInformationForm {
  @RevisionField()
  seenRevision!: string;
}

/** The questions that were filled in, in their order. */
export const questionsIn = (form: RequestInformationForm): readonly string[] =>
  [form.question1, form.question2, form.question3, form.question4, form.question5].flatMap((text) => text ?? []);
