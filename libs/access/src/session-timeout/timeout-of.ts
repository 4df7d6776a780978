import type { Timeout } from '#web';
import type { LiveSession } from '../sessions/sessions.query.js';
import type { SessionLimits } from '../sessions/session-limits.js';

/** When this session ends if nothing more is asked for: after the idle minutes, or at the end of the sign-in's longest. */
export function timeoutOf({ signedInAt, seenAt }: LiveSession, limits: SessionLimits, now: Date): Timeout {
  const idle = seenAt.getTime() + limits.idleMinutes * 60_000;
  const last = signedInAt.getTime() + limits.absoluteHours * 3_600_000;
  const end = Math.min(idle, last);
  return {
    seconds: Math.max(0, Math.floor((end - now.getTime()) / 1000)),
    at: new Date(end).toISOString(),
    isFinal: last <= idle,
  };
}
