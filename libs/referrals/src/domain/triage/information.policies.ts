import { RuleBroken } from '#kernel';
import type { KnownReferral } from '../referral.state.js';
import type { ProvideInformation } from './triage.commands.js';

/** The rounds of questions a service may ask before it must decide (mission §6.2). */
export const MAX_INFORMATION_ROUNDS = 2;

/** Every open question is answered, or said to be unanswerable, exactly once. */
export function answersEveryQuestion({ answers }: ProvideInformation, { openQuestionIds }: KnownReferral): void {
  const answered = answers.map(({ questionId }) => questionId);
  if (answered.some((id) => !openQuestionIds.includes(id))) throw new RuleBroken('answer-to-unknown-question');
  if (new Set(answered).size !== answered.length) throw new RuleBroken('question-answered-twice');
  if (answered.length !== openQuestionIds.length) throw new RuleBroken('every-question-needs-answer');
}
