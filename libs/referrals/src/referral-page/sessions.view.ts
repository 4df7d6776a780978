import { labelOf, readableDate, type IsoDate } from '#kernel';
import { ATTENDANCES, SESSION_FORMS, type Attendance, type SessionForm } from '../domain/code-lists/work-codes.js';
import type { Choice } from '../step/step-questions.js';
import type { ReferralStep } from './referral-step.query.js';

/** A session as it stands: when it is, and what came of it. */
export interface Session {
  readonly sessionId: string;
  readonly number: number;
  readonly on: IsoDate;
  readonly at: string;
  readonly form: SessionForm;
  readonly attendance?: Attendance;
}

/** Every session in its order; one that was moved is one session still. */
export function sessions(steps: readonly ReferralStep[]): readonly Session[] {
  const all = new Map<string, Session>();
  for (const { type, data } of steps) {
    if (type === 'SessionPlanned') all.set(data.sessionId, data);
    if (type !== 'SessionRescheduled' && type !== 'SessionRecorded') continue;
    const before = all.get(data.sessionId);
    if (before === undefined) continue;
    const change = type === 'SessionRecorded' ? { attendance: data.attendance } : { on: data.on, at: data.at };
    all.set(data.sessionId, { ...before, ...change });
  }
  return [...all.values()];
}

/** The sessions of which nobody recorded what came of them, to choose from. */
export const openSessions = (steps: readonly ReferralStep[]): readonly Choice[] =>
  sessions(steps)
    .filter(({ attendance }) => attendance === undefined)
    .map((session) => ({ value: session.sessionId, text: whenOf(session) }));

/** A session in words. */
export const sessionText = (session: Session): string =>
  `${whenOf(session)}: ${session.attendance === undefined ? 'not recorded yet' : labelOf(ATTENDANCES, session.attendance).toLowerCase()}`;

const whenOf = ({ number, on, at, form }: Session): string =>
  `Session ${number} on ${readableDate(on)} at ${at}, ${labelOf(SESSION_FORMS, form).toLowerCase()}`;
