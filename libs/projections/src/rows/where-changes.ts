import { WhereStep, type WhereChange } from './where-step.js';

/** Changes by match of one table, in steps that are written one after the other: within one the order does not count. */
export class WhereChanges {
  private readonly made: WhereStep[] = [];

  get steps(): readonly WhereStep[] {
    return this.made;
  }

  /** How many changes there are, those of the same rows counted once a step. */
  get size(): number {
    return this.made.reduce((size, step) => size + step.size, 0);
  }

  add(change: WhereChange): void {
    const last = this.made.at(-1);
    if (last?.takes(change)) last.add(change);
    else this.made.push(new WhereStep(change));
  }
}
