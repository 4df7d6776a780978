/** A key works this long, so that a stolen one ends by itself (security §2.6). */
export const KEY_DAYS = 90;

/** From so long before its end the page says that a key has to be replaced: time for a change in another organisation's program. */
export const KEY_NOTICE_DAYS = 21;

/** The key in use, and the one that takes its place. */
export const KEYS_AT_ONCE = 2;

const DAY_MS = 86_400_000;

/** When a key that is added at `at` (ISO 8601, UTC) stops working. */
export const keyEnd = (at: string): string => new Date(Date.parse(at) + KEY_DAYS * DAY_MS).toISOString();

/** Whether a key that works at `now` has to be replaced soon. */
export const endsSoon = (retiresAt: Date, now: Date): boolean =>
  retiresAt.getTime() - now.getTime() <= KEY_NOTICE_DAYS * DAY_MS;
