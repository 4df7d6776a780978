/** Lets many wait for the next change of something, each for as long as they like. */
export class Changes {
  private readonly waiting = new Set<() => void>();

  tell(): void {
    for (const stopWaiting of this.waiting) stopWaiting();
  }

  /** Resolves at the next change, or when `ms` have passed without one. */
  next(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const stopWaiting = () => {
        clearTimeout(timer);
        this.waiting.delete(stopWaiting);
        resolve();
      };
      const timer = setTimeout(stopWaiting, ms);
      this.waiting.add(stopWaiting);
    });
  }
}
