/** A cursor out of a query string: digits, or nothing. One that nobody gave out is taken for none. */
export const cursorIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : undefined;
