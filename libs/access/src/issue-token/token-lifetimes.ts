import { codeList, type CodeOf } from '#kernel';

/** How long a token may live: never longer than a quarter, so that a forgotten one ends by itself (security §2.6). */
export const TOKEN_LIFETIMES = codeList('token-lifetime', {
  DAYS_7: '7 days',
  DAYS_30: '30 days',
  DAYS_90: '90 days',
});
export type TokenLifetime = CodeOf<typeof TOKEN_LIFETIMES>;

const DAYS: Readonly<Record<TokenLifetime, number>> = { DAYS_7: 7, DAYS_30: 30, DAYS_90: 90 };

/** The instant at which a token issued at `now` ends. */
export const endOf = (lifetime: TokenLifetime, now: Date): Date =>
  new Date(now.getTime() + DAYS[lifetime] * 86_400_000);
