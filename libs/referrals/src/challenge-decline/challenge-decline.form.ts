import { CodeField, LongTextField, RevisionField } from '#web';
import { CHALLENGE_GROUNDS, type ChallengeGround } from '../domain/code-lists/challenge-grounds.js';

/** On what ground, and why. */
export class ChallengeDeclineForm {
  @CodeField(CHALLENGE_GROUNDS, { required: 'Select on what ground you ask for a review' })
  ground!: ChallengeGround;

  @LongTextField({
    label: 'What you say',
    max: 4000,
    required: 'Enter why the decline should be looked at again',
    noContactDetails: true,
  })
  argument!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class ChallengeDeclinePageForm extends ChallengeDeclineForm {
  @RevisionField()
  seenRevision!: string;
}
