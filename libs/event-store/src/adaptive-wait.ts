const SHORTEST_MS = 25;
const LONGEST_MS = 1_000;

/**
 * The rest between two looks at the log: short after something happened, longer while nothing does, over at once when
 * woken. A wake that comes between two rests is kept, so that a hint is never lost to timing.
 */
export class AdaptiveWait {
  private delay = SHORTEST_MS;
  private woken = false;
  private end: (() => void) | undefined;

  wake(): void {
    this.woken = true;
    this.end?.();
  }

  async rest(): Promise<void> {
    if (!this.woken) await this.pause();
    this.delay = this.woken ? SHORTEST_MS : Math.min(this.delay * 2, LONGEST_MS);
    this.woken = false;
  }

  private async pause(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.delay);
      this.end = resolve;
    });
    clearTimeout(timer);
    this.end = undefined;
  }
}
