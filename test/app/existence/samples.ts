/**
 * Two samples by Kolmogorov and Smirnov: how likely two draws of one source would lie so far apart, by the asymptotic
 * series (Press et al., Numerical Recipes, §14.3.3), which is good from some dozens of values on.
 */
export function likelihoodOfOneSource(one: readonly number[], other: readonly number[]): number {
  const distance = greatestDistance(sortedOf(one), sortedOf(other));
  const size = Math.sqrt((one.length * other.length) / (one.length + other.length));
  return tail((size + 0.12 + 0.11 / size) * distance);
}

const sortedOf = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

function greatestDistance(one: readonly number[], other: readonly number[]): number {
  let [i, j, greatest] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const value = Math.min(one[i] ?? Infinity, other[j] ?? Infinity);
    while (i < one.length && (one[i] ?? Infinity) <= value) i += 1;
    while (j < other.length && (other[j] ?? Infinity) <= value) j += 1;
    greatest = Math.max(greatest, Math.abs(i / one.length - j / other.length));
  }
  return greatest;
}

function tail(lambda: number): number {
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * lambda * lambda);
  return lambda < 0.2 ? 1 : Math.min(1, Math.max(0, sum)); // the series does not settle where all is alike
}
