import { isIsoDate } from '#kernel';
import { BASES, type AskedReplay, type Basis } from '#history';
import { UsageError } from './exit-codes.js';

/** Reads `2025-04-30` or `2025-04-30T15:30`. Throws `UsageError` for anything else. */
export function momentOf(typed: string): Pick<AskedReplay, 'on' | 'time'> {
  const [on = '', time, ...rest] = typed.trim().split('T');
  const isTime = time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (!isIsoDate(on) || !isTime || rest.length > 0) {
    throw new UsageError(`${JSON.stringify(typed)} is not a date. Write it like 2025-04-30 or 2025-04-30T15:30.`);
  }
  return time === undefined ? { on } : { on, time };
}

/** Reads a date for --since or --until. Throws `UsageError`. */
export function dayOf(typed: string, option: string): string {
  if (isIsoDate(typed)) return typed;
  throw new UsageError(`${JSON.stringify(typed)} after ${option} is not a date. Write it like 2025-04-30.`);
}

/** Reads which clock. Throws `UsageError`. */
export function basisOf(typed: string): Basis {
  const known = BASES.codes.find(({ code }) => code === typed)?.code;
  if (known) return known;
  throw new UsageError(`${JSON.stringify(typed)} after --basis is neither recorded nor happened.`);
}
