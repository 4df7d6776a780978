import type { SentMessage } from './send.js';

/** Every answer that a command was given. */
export class Answers {
  copies = 0;
  /** Tries whose connection was cut before the answer: the sender could not know, and sent again. */
  cuts = 0;
  refused = 0;
  private readonly of = new Map<number, { answer: string; firsts: number }>();
  private readonly different = new Set<number>();

  hear({ number, answer, duplicate, cuts }: SentMessage): void {
    this.copies++;
    this.cuts += cuts;
    if (!/^\d/.test(answer)) {
      this.refused++;
      return;
    }
    const first = this.of.get(number) ?? { answer, firsts: 0 };
    if (answer !== first.answer) this.different.add(number);
    this.of.set(number, { answer: first.answer, firsts: first.firsts + (duplicate ? 0 : 1) });
  }

  /** Commands whose copies were not all given the same answer. */
  get answeredDifferently(): number {
    return this.different.size;
  }

  /** Commands that said more than once that they were the first. */
  get firstTwice(): number {
    return [...this.of.values()].filter(({ firsts }) => firsts > 1).length;
  }
}
