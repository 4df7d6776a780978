/** One measured figure, printed as one JSON line. `note` says how it was measured and on what. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

/** Prints `figure` as the one line that a reader or a script takes. */
export function print(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
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
