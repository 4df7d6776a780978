import type { DomainEvent, IsoDate } from '#kernel';
import type { Attendance, RescheduleAsker, RescheduleReason, SessionForm } from '../code-lists/work-codes.js';
import type { OfReferral } from '../phase.js';

/** The day by which is recorded what came of the earliest session that is not on record yet; absent when none is planned. */
interface Feedback {
  readonly feedbackDueOn?: IsoDate;
}

/** A session was arranged. `at` is a time of day, `HH:mm`, in England and Wales; the place is in no record. */
export type SessionPlanned = DomainEvent<
  'SessionPlanned',
  OfReferral & {
    readonly sessionId: string;
    readonly number: number;
    readonly on: IsoDate;
    readonly at: string;
    readonly form: SessionForm;
  } & Feedback
>;

/** A session is on another day. It stays the same session: nothing counts it twice. */
export type SessionRescheduled = DomainEvent<
  'SessionRescheduled',
  OfReferral & {
    readonly sessionId: string;
    readonly number: number;
    readonly previousOn: IsoDate;
    readonly on: IsoDate;
    readonly at: string;
    readonly askedBy: RescheduleAsker;
    readonly reason: RescheduleReason;
  } & Feedback
>;

/** What came of a session: who was there, and never what was said. */
export type SessionRecorded = DomainEvent<
  'SessionRecorded',
  OfReferral & {
    readonly sessionId: string;
    readonly number: number;
    readonly on: IsoDate;
    readonly attendance: Attendance;
    /** Sessions missed without a word, one after the other, with this one. */
    readonly missedInARow: number;
  } & Feedback
>;

/** Something in the course of the work says that the risk should be looked at. */
export type RiskAlertRaised = DomainEvent<
  'RiskAlertRaised',
  OfReferral & { readonly cause: 'SESSIONS_MISSED'; readonly missedInARow: number }
>;

export type SessionEvent = SessionPlanned | SessionRescheduled | SessionRecorded | RiskAlertRaised;
