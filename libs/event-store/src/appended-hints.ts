/** Who wants to hear, inside this process, that events were appended. */
export class AppendedHints {
  private readonly listeners = new Set<() => void>();

  /** Gives the way to stop listening. */
  add(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** After the caller's turn: a listener that throws must not make a durable append look failed. */
  tell(): void {
    for (const listener of this.listeners) queueMicrotask(listener);
  }
}
