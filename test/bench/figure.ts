/** What was measured. `note` says how and on what; a bound makes the figure a promise, which the run is held to. */
export interface Measured {
  readonly value: number;
  readonly unit: string;
  readonly note: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One measured figure, printed as one JSON line. */
export interface Figure extends Measured {
  readonly figure: string;
}

/** Prints `figure` as the one line that a reader or a script takes. False, and a warning on stderr, when it misses its bound. */
export function print(figure: Figure): boolean {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
  const missed = shortfall(figure);
  if (missed !== undefined) console.error(`BELOW TARGET: ${missed}`);
  return missed === undefined;
}

/** In words, how a figure misses its bound; `undefined` when it does not. */
export function shortfall({ figure, value, atLeast, atMost }: Figure): string | undefined {
  if (atLeast !== undefined && !(value >= atLeast)) return `${figure} is ${value}, and has to be at least ${atLeast}`;
  if (atMost !== undefined && !(value <= atMost)) return `${figure} is ${value}, and may be at most ${atMost}`;
  return undefined;
}

/** The value below which `share` (0 to 1) of `values` lie, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('No values to take a percentile of');
  return value;
}

/** `value` to one decimal place (milliseconds, megabytes) or three (seconds). */
export function rounded(value: number, places = 1): number {
  return Number(value.toFixed(places));
}
