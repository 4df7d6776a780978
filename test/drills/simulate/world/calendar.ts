import { Clock } from '#kernel';
import type { Scheduler } from '../core/scheduler.js';

/** The time of day in a run: the scheduler's milliseconds, and nights that pass at once. */
export class Calendar extends Clock {
  private skipped = 0;

  constructor(private readonly scheduler: Scheduler) {
    super();
  }

  now(): Date {
    return new Date(this.scheduler.now + this.skipped);
  }

  skip(ms: number): void {
    this.skipped += ms;
  }
}

/** The clock of the machine on which the log lies: somebody may set it back. */
export class LogClock extends Clock {
  private behind = 0;

  constructor(private readonly calendar: Calendar) {
    super();
  }

  now(): Date {
    return new Date(this.calendar.now().getTime() - this.behind);
  }

  setBack(ms: number): void {
    this.behind = ms;
  }
}
