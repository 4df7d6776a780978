import type { Code } from '#kernel';

/** One choice of a list. */
export type Choice = Code | { readonly value: string; readonly text: string; readonly hint?: string };

interface Question {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One question of a page; its kind is the field that it is asked with. */
export type StepQuestion =
  | (Question & { readonly kind: 'radios' | 'checkboxes' | 'select'; readonly codes: readonly Choice[] })
  | (Question & { readonly kind: 'line' | 'number' | 'date' | 'time' | 'tick' })
  | (Question & { readonly kind: 'long'; readonly max: number; readonly rows?: number });

/** What a page of a step says and asks. */
export interface StepQuestions {
  readonly title: string;
  /** What it is for and what happens next, a paragraph each. */
  readonly lead: readonly string[];
  readonly questions: readonly StepQuestion[];
  readonly button: string;
  /** It ends something: the button warns. */
  readonly warns?: true;
}

/** Said below every field for people's own words. */
export const NO_CONTACT_DETAILS = 'Do not include an address, a telephone number or an email address.';

/** Room for a few words that go with a step, which nobody has to write; `reader` is who reads them: "the referrer". */
export const noteFor = (reader: string): StepQuestion => ({
  kind: 'long',
  name: 'note',
  label: `Note for ${reader} (optional)`,
  hint: NO_CONTACT_DETAILS,
  max: 2000,
  rows: 3,
});
