/** How long a session lasts, and how many a member may have at once (security §2.6). */
export interface SessionLimits {
  /** A session without a request for so many minutes is over. */
  readonly idleMinutes: number;
  /** No session lives longer than this, however busy it is. */
  readonly absoluteHours: number;
  /** Signing in once more ends the oldest. */
  readonly perMember: number;
}

/** A quarter of an hour for a screen that nobody sits at, a working day at most, one desk and one telephone. */
export const SESSION_LIMITS: SessionLimits = { idleMinutes: 15, absoluteHours: 8, perMember: 2 };

/** What an installation may choose from, ends included: longer would leave rooms with an open screen, shorter nobody could work with. */
export const SESSION_BOUNDS = { idleMinutes: [5, 60], absoluteHours: [1, 12] } as const;
