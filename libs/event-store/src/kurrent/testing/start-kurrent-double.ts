import type { DoubleOptions, KurrentDouble } from './double/index.js';

/** Starts a KurrentDB node for tests. Loaded only now: the client that it speaks to is an optional dependency. */
export async function startKurrentDouble(options: DoubleOptions = {}): Promise<KurrentDouble> {
  const { KurrentDouble: Double } = await import('./double/index.js');
  return Double.start(options);
}
