import type { Request } from 'express';
import type { Session, SessionData } from 'express-session';
import type { Purpose } from '../domain/action-rule.js';

declare module 'express-session' {
  interface SessionData {
    /** Said once, on the next page that is shown. */
    flash: string[];
    /** Addresses, as digests, at which something typed waits for its member (`KeptForms`). */
    kept: string[];
    /** Why whoever is signed in looks at cases, as they declared, by case. */
    purposes: Record<string, Purpose>;
  }
}

/** Stores the session under a new id; one that somebody planted before is worth nothing. Gives the new id. */
export async function newSession(request: Request, state: Partial<SessionData> = {}): Promise<string> {
  await done((ready) => request.session.regenerate(ready));
  Object.assign(request.session, state);
  await done((ready) => request.session.save(ready));
  return request.sessionID;
}

/** Ends the session and forgets everything in it. */
export async function endSession(request: Request): Promise<void> {
  const session = sessionOf(request);
  if (session) await done((ready) => session.destroy(ready));
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

/** Remembers why whoever is signed in looks at this case, until they say something else or the session ends. */
export function declarePurpose(request: Request, caseId: string, purpose: Purpose): void {
  request.session.purposes = { ...request.session.purposes, [caseId]: purpose };
}

/** Why whoever is signed in looks at cases, as far as they said. */
export const declaredPurposes = (request: Request): Readonly<Record<string, Purpose>> =>
  sessionOf(request)?.purposes ?? {};

/** On a route of the API there is none, whatever the type of the request says. */
export function sessionOf(request: Request): (Session & Partial<SessionData>) | undefined {
  const { session }: { session?: Session & Partial<SessionData> } = request;
  return session;
}

const done = (act: (ready: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => act((error) => (error ? reject(asError(error)) : resolve())));

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('The session store failed'));
