/** The steps that undo a start, last first: what was opened last is closed first, and one that fails stops no other. */
export class Closing {
  private readonly steps: (() => Promise<unknown>)[] = [];

  /** Remembers how to close what was just opened. */
  then(step: () => Promise<unknown>): void {
    this.steps.unshift(step);
  }

  /** Closes everything once; a second call has nothing left to do. Throws the first fault when all steps are through. */
  async run(): Promise<void> {
    const faults: unknown[] = [];
    for (const step of this.steps.splice(0)) await step().catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw faults[0];
  }
}
