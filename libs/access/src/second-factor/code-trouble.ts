import type { FieldError } from '#web';
import type { Response } from 'express';
import type { ProofResult } from './code-check.js';

const error = (code: string, text: string): FieldError => ({ field: 'code', href: '#code', code, text });

const WRONG = error(
  'no-match',
  'The code is not right, or was used before. Wait until your app shows the next one, then enter that',
);

/** What a form of a code says after a code that did not hold. */
export const codeError = (result: Exclude<ProofResult, { outcome: 'right' }>): FieldError =>
  result.outcome === 'wrong' ? WRONG : { ...waitError(result.minutes), field: 'code', href: '#code' };

/** The same for every name, existing or not. */
export const waitError = (minutes: number): FieldError => ({
  field: 'signInName',
  href: '#signInName',
  code: 'wait',
  text: `There were too many attempts. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again`,
});

/** Gives the answer the status of a proof that did not hold: 422, or 429 with the time to wait. */
export function withStatus(res: Response, result: { readonly outcome: string; readonly minutes?: number }): Response {
  if (result.outcome !== 'wait' || result.minutes === undefined) return res.status(422);
  return res.status(429).set('Retry-After', String(result.minutes * 60));
}
