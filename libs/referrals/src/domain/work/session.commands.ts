import type { IsoDate } from '#kernel';
import type { Attendance, RescheduleAsker, RescheduleReason, SessionForm } from '../code-lists/work-codes.js';
import type { Done } from '../phase.js';

/** A day, and a time of day as `HH:mm`. */
interface When {
  readonly on: IsoDate;
  readonly time: string;
}

export type PlanSession = Done &
  When & { readonly type: 'PlanSession'; readonly sessionId: string; readonly form: SessionForm };

export type RescheduleSession = Done &
  When & {
    readonly type: 'RescheduleSession';
    readonly sessionId: string;
    readonly askedBy: RescheduleAsker;
    readonly reason: RescheduleReason;
  };

export type RecordSession = Done & {
  readonly type: 'RecordSession';
  readonly sessionId: string;
  readonly attendance: Attendance;
};

export type SessionCommand = PlanSession | RescheduleSession | RecordSession;
