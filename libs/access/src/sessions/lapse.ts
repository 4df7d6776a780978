import type { Request } from 'express';
import type { EndedSession, EndOfSession } from './sessions.query.js';

const LAPSES = new WeakMap<Request, EndedSession>();

/** Remembers that the request came with a session that has ended. Only `Caller` calls it. */
export const rememberLapse = (request: Request, ended: EndedSession): void => void LAPSES.set(request, ended);

/** Whose session it was that the request came with, and why it has ended; undefined where none has. */
export const lapseOf = (request: Request): EndedSession | undefined => LAPSES.get(request);

/** Why somebody has to sign in again, in words for them. */
export function lapseSentence(because: EndOfSession, idleMinutes: number): string {
  switch (because) {
    case 'idle':
      return `You were signed out because no page was opened or sent for ${idleMinutes} minutes.`;
    case 'day-over':
      return 'You were signed out because you had been signed in for as long as one sign-in lasts.';
    case 'elsewhere':
      return 'You were signed out here because you signed in somewhere else. If that was not you, change your password and tell whoever looks after accounts.';
    case 'everywhere':
      return 'You were signed out everywhere, as you asked on your account page.';
    case 'provider':
      return 'You were signed out because you signed out at your organisation.';
  }
}
