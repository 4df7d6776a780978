/** What must be undone at the end: servers stopped, mounts taken away, folders removed. Last in, first out. */
export class CleanUp {
  private readonly steps: (() => unknown)[] = [];
  private running: Promise<void> | undefined;

  /** Gives the way to do it earlier; it is done once in any case. */
  later(undo: () => unknown): () => Promise<void> {
    let done: Promise<void> | undefined;
    const once = () => (done ??= (async () => void (await undo()))());
    this.steps.push(once);
    return once;
  }

  /** Does every step, also when one of them throws; then throws the first error. Calls that come together share one run. */
  run(): Promise<void> {
    this.running ??= this.undoAll().finally(() => (this.running = undefined));
    return this.running;
  }

  private async undoAll(): Promise<void> {
    const errors: unknown[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
