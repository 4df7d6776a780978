import type { Request } from 'express';
import { sessionOf } from '../sessions/session.js';

/** What must come back from the provider with somebody who was sent there, and where they go on to. */
export interface Trip {
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** Whether somebody who is signed in was sent to prove that it is still them. */
  readonly again: boolean;
  readonly at: string;
}

declare module 'express-session' {
  interface SessionData {
    trip: Trip;
    /** Somebody whom a provider vouches for and nobody here knows yet: they may enter an invitation. */
    stranger: {
      provider: string;
      issuer: string;
      subject: string;
      session?: string | undefined;
      returnTo: string;
      at: string;
    };
  }
}

const MINUTES = 10;

/** Remembers in this browser's session, and nowhere else, that somebody was sent to a provider. */
export function setOut(request: Request, trip: Trip): void {
  request.session.trip = trip;
}

/** The trip that this browser is on; taken once, so that an answer of the provider counts once. */
export function comeBack(request: Request, now: Date): Trip | undefined {
  const session = sessionOf(request);
  const trip = session?.trip;
  if (session) delete session.trip;
  return trip && isRecent(trip.at, now) ? trip : undefined;
}

/** Whether this happened in the last ten minutes. */
export function isRecent(at: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < MINUTES * 60_000;
}
