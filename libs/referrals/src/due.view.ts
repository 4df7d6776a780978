import { readableDate } from '#kernel';
import { datetimeText } from '#web';
import type { Due } from './domain/decision-clock.policies.js';

/** A day, or the moment on it where hours are counted: "10 June 2025", "10 June 2025 at 11:30am". */
export const dueText = ({ dueOn, dueAt }: Due): string =>
  dueAt === undefined ? readableDate(dueOn) : datetimeText(new Date(dueAt));
