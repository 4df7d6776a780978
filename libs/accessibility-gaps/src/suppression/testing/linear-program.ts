/** `sum(coefficients[i] · x[i])` is exactly, at most or at least `bound`; every x is 0 or more. */
export interface Constraint {
  readonly coefficients: ReadonlyMap<number, number>;
  readonly relation: '=' | '<=' | '>=';
  readonly bound: number;
}

const NOTHING = 1e-7;

/**
 * The greatest value that `objective` can take under `constraints`, by the simplex method in two phases with Bland's rule;
 * undefined when no x satisfies them, Infinity when there is no bound. For a few hundred variables.
 */
export function greatest(
  variables: number,
  constraints: readonly Constraint[],
  objective: ReadonlyMap<number, number>,
): number | undefined {
  const slacks = constraints.filter(({ relation }) => relation !== '=').length;
  const width = variables + slacks + constraints.length;
  let slack = variables;
  const rows = constraints.map(({ coefficients, relation, bound }, index) => {
    const row = new Float64Array(width + 1);
    for (const [variable, value] of coefficients) row[variable] = value;
    if (relation !== '=') row[slack++] = relation === '<=' ? 1 : -1;
    row[width] = bound;
    if (bound < 0) for (let n = 0; n <= width; n++) row[n] = -(row[n] ?? 0);
    row[variables + slacks + index] = 1; // an artificial variable, out of the way after the first phase
    return row;
  });
  const basis = constraints.map((_, index) => variables + slacks + index);
  const artificial = new Float64Array(width + 1);
  for (let n = variables + slacks; n < width; n++) artificial[n] = -1;
  if (Math.abs(optimum(rows, basis, artificial, width)) > 1e-5) return undefined;
  const wanted = new Float64Array(width + 1);
  for (const [variable, value] of objective) wanted[variable] = value;
  return optimum(rows, basis, wanted, variables + slacks);
}

/** Pivots until no column below `columns` makes it greater; gives the value. */
function optimum(rows: Float64Array[], basis: number[], objective: Float64Array, columns: number): number {
  const last = objective.length - 1;
  const reduced = objective.slice();
  rows.forEach((row, index) => subtract(reduced, row, reduced[basis[index] ?? 0] ?? 0));
  for (;;) {
    const entering = reduced.findIndex((value, column) => column < columns && value > NOTHING);
    if (entering < 0) return -(reduced[last] ?? 0);
    const leaving = leavingRow(rows, basis, entering, last);
    const pivot = rows[leaving];
    if (!pivot) return Infinity;
    const divisor = pivot[entering] ?? 1;
    for (let n = 0; n <= last; n++) pivot[n] = (pivot[n] ?? 0) / divisor;
    rows.forEach((row) => row !== pivot && subtract(row, pivot, row[entering] ?? 0));
    subtract(reduced, pivot, reduced[entering] ?? 0);
    basis[leaving] = entering;
  }
}

function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number, last: number): number {
  let [best, leaving] = [Infinity, -1];
  rows.forEach((row, index) => {
    const share = row[entering] ?? 0;
    if (share <= NOTHING) return;
    const ratio = (row[last] ?? 0) / share;
    const isLess = ratio < best - NOTHING;
    const isTied = Math.abs(ratio - best) <= NOTHING && (basis[index] ?? 0) < (basis[leaving] ?? 0);
    if (isLess || isTied) [best, leaving] = [ratio, index];
  });
  return leaving;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let n = 0; n < from.length; n++) from[n] = (from[n] ?? 0) - times * (row[n] ?? 0);
}
