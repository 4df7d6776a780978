import type { Decision } from '../domain/decide.js';
import type { Resource } from '../domain/action-rule.js';
import { NotFound } from '../not-found.js';

/** What a command asked for and was refused. */
export interface Refusal {
  readonly action: string;
  /** Absent where there is no such record. */
  readonly resource: Resource | undefined;
  readonly decision: Decision;
}

const REFUSALS = new WeakMap<NotFound, Refusal>();

/** The error that every refused command ends with. Nobody can tell by it why; the read log can. */
export function refusedWith(refusal: Refusal): NotFound {
  const error = new NotFound();
  REFUSALS.set(error, refusal);
  return error;
}

/** What was refused with this error, if it came of `Permissions`. */
export const refusalOf = (error: unknown): Refusal | undefined =>
  error instanceof NotFound ? REFUSALS.get(error) : undefined;
