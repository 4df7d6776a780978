import type { Answer, Question } from '../domain/referral.events.js';
import type { ReferralStep } from './referral-step.query.js';
import type { SectionView } from './shared-sections.view.js';

/** One round of questions with what came back. */
export interface Round {
  readonly number: number;
  readonly open: boolean;
  readonly questions: readonly AskedQuestion[];
}

export interface AskedQuestion extends Question {
  /** Absent while the question is open. */
  readonly answer?: string;
}

/** Every round of questions, in order, each with its answers. */
export function rounds(steps: readonly ReferralStep[]): readonly Round[] {
  const answers = new Map(
    steps.flatMap((step) => (step.type === 'InformationProvided' ? answersOf(step.data.answers) : [])),
  );
  return steps.flatMap((step) => (step.type === 'InformationRequested' ? [round(step.data, answers)] : []));
}

const answersOf = (answers: readonly Answer[]): [string, string][] =>
  answers.map((each) => [each.questionId, 'answer' in each ? each.answer : 'This information is not available']);

function round(
  asked: { readonly round: number; readonly questions: readonly Question[] },
  answers: ReadonlyMap<string, string>,
): Round {
  const questions = asked.questions.map((question): AskedQuestion => {
    const answer = answers.get(question.questionId);
    return answer === undefined ? question : { ...question, answer };
  });
  return { number: asked.round, open: questions.some(({ answer }) => answer === undefined), questions };
}

/** A round as a section: each question beside its answer. */
export function roundSection({ number, questions }: Round): SectionView {
  return {
    title: number === 1 ? 'Questions and answers' : 'Further questions and answers',
    rows: questions.map(({ text, answer }) => ({ key: text, text: answer ?? 'Not answered yet' })),
  };
}
