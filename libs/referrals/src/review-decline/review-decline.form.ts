import { codeList, type CodeOf } from '#kernel';
import { CodeField, LongTextField, RevisionField } from '#web';

/** What a review can find. */
export const REVIEW_OUTCOMES = codeList('review-outcome', {
  UPHELD: 'No, it is decided again',
  DISMISSED: 'Yes, it stands',
});

/** Whether the decline stands, and why. */
export class ReviewDeclineForm {
  @CodeField(REVIEW_OUTCOMES, { required: 'Select whether the decline stands' })
  outcome!: CodeOf<typeof REVIEW_OUTCOMES>;

  @LongTextField({ label: 'What you found', max: 4000, required: 'Enter what you found', noContactDetails: true })
  reasoning!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class ReviewDeclinePageForm extends ReviewDeclineForm {
  @RevisionField()
  seenRevision!: string;
}
