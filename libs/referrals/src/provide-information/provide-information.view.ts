import type { FieldError, Refused } from '#web';
import type { Answer } from '../domain/referral.events.js';
import type { OpenReferral } from '../referral-page/referral.reader.js';
import { rounds, type Round } from '../referral-page/rounds.view.js';
import { stepForm } from '../referral-page/step-form.view.js';

/** The round that waits for answers, if one does. */
export const openRound = ({ steps }: Pick<OpenReferral, 'steps'>): Round | undefined =>
  rounds(steps).find(({ open }) => open);

/** The page on which the referrer answers: each question with room for an answer or the word that there is none. */
export function provideInformationView(open: OpenReferral, refused?: Refused) {
  const questions = openRound(open)?.questions ?? [];
  return {
    ...stepForm(open, refused),
    serviceName: open.service.name,
    answerBy: open.entry.answerBy,
    questions: questions.map(({ text }, index) => ({ text, number: index + 1 })),
  };
}

/** One error for each question of the round that has neither an answer nor a tick. */
export function unanswered(round: Round, answers: readonly Answer[]): FieldError[] {
  const answered = new Set(answers.map(({ questionId }) => questionId));
  return round.questions.flatMap(({ questionId }, index) =>
    answered.has(questionId)
      ? []
      : [
          {
            field: `answer${index + 1}`,
            text: `Answer question ${index + 1}, or select that the information is not available`,
            href: `#answer${index + 1}`,
            code: 'every-question-needs-answer',
          },
        ],
  );
}
