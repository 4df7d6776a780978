import type { Request } from 'express';
import type { Session, SessionData } from 'express-session';

/** A session without a request for so long is over. */
export const IDLE_MINUTES = 30;
/** No session lives longer than a working day, however busy it is. */
export const ABSOLUTE_HOURS = 8;

declare module 'express-session' {
  interface SessionData {
    memberId: string;
    /** ISO instant of the sign-in. */
    signedInAt: string;
    /** Said once, on the next page that is shown. */
    flash: string[];
  }
}

/** The id of the member whose session this is, while it has not outlived its day. */
export function memberIdOf(request: Request, now: Date): string | undefined {
  const { memberId, signedInAt } = sessionOf(request) ?? {};
  if (memberId === undefined || signedInAt === undefined) return undefined;
  const age = now.getTime() - Date.parse(signedInAt);
  return age >= 0 && age < ABSOLUTE_HOURS * 3_600_000 ? memberId : undefined;
}

/** Signs a member in under a new session id: one that somebody planted before sign-in is worth nothing after it. */
export async function beginSession(request: Request, memberId: string, now: Date): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    request.session.regenerate((error?: unknown) => (error ? reject(asError(error)) : resolve())),
  );
  request.session.memberId = memberId;
  request.session.signedInAt = now.toISOString();
}

/** Ends the session and forgets everything in it. */
export async function endSession(request: Request): Promise<void> {
  const session = sessionOf(request);
  if (!session) return;
  await new Promise<void>((resolve, reject) =>
    session.destroy((error?: unknown) => (error ? reject(asError(error)) : resolve())),
  );
}

/** Keeps a sentence for the next page: what has just been done, and what happens next. Never personal data. */
export function addFlash(request: Request, sentence: string): void {
  request.session.flash = [...(request.session.flash ?? []), sentence];
}

/** The sentences kept for this page; they are said once. */
export function takeFlash(request: Request): readonly string[] {
  const session = sessionOf(request);
  const sentences = session?.flash ?? [];
  if (session && sentences.length > 0) delete session.flash;
  return sentences;
}

/** On a route of the API there is none, whatever the type of the request says. */
function sessionOf(request: Request): (Session & Partial<SessionData>) | undefined {
  const { session }: { session?: Session & Partial<SessionData> } = request;
  return session;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('The session store failed'));
