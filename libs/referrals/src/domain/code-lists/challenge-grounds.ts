import { codeList, type CodeOf } from '#kernel';

/** On what ground a referrer asks for a decline to be looked at again. */
export const CHALLENGE_GROUNDS = codeList('challenge-ground', {
  CRITERION_MET: 'The criterion is met',
  CRITERION_NOT_PUBLISHED: 'The reason is not a published criterion',
  INFORMATION_OVERLOOKED: 'Something that was shared was overlooked',
  NEW_INFORMATION: 'There is new information',
  ADJUSTMENT_POSSIBLE: 'An adjustment would make it possible',
  UNEQUAL_TREATMENT: 'The person was treated worse for who they are',
  RISK_WITHOUT_SERVICE: 'The risk of having no service was not weighed',
});
export type ChallengeGround = CodeOf<typeof CHALLENGE_GROUNDS>;
