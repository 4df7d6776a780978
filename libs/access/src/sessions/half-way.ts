import type { Request } from 'express';
import { newSession, sessionOf } from './session.js';

declare module 'express-session' {
  interface SessionData {
    /** Whose password was right, when: they are not signed in before they have shown a second factor too. */
    halfWay: { memberId: string; at: string };
  }
}

/** Long enough to install an app on a telephone, too short to leave lying about. */
const HALF_WAY_MINUTES = 10;

/** Remembers, under a new session id, whose password was right. */
export async function goHalfWay(request: Request, memberId: string, now: Date): Promise<void> {
  await newSession(request, { halfWay: { memberId, at: now.toISOString() } });
}

/** Whose password this browser has given; undefined when nobody's, or too long ago. */
export function halfWayOf(request: Request, now: Date): string | undefined {
  const halfWay = sessionOf(request)?.halfWay;
  if (!halfWay) return undefined;
  const age = now.getTime() - Date.parse(halfWay.at);
  return age >= 0 && age < HALF_WAY_MINUTES * 60_000 ? halfWay.memberId : undefined;
}
