/** One at a time for each key: work waits for all earlier work that shares a key with it. */
export class KeyedTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  async take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.last.get(key) ?? []);
    const mine = Promise.allSettled(before).then(work);
    const done = mine.catch(() => undefined);
    for (const key of keys) this.last.set(key, done);
    try {
      return await mine;
    } finally {
      for (const key of keys) if (this.last.get(key) === done) this.last.delete(key);
    }
  }
}
