import type { DomainEvent, IsoDate } from '#kernel';
import type { Agency } from './cast.js';

/** One event of a life: when, where, by whom. */
export interface Told {
  readonly at: number;
  readonly stream: string;
  readonly event: DomainEvent;
  readonly by: Agency;
  readonly role: string;
}

const [MINUTE, DAY] = [60_000, 86_400_000];

/** Collects what happens, as time goes on: every event is some minutes after the one before it. */
export class LifeTold {
  readonly told: Told[] = [];
  private now: number;

  constructor(
    start: Date,
    private readonly holder: Agency,
  ) {
    this.now = start.getTime();
  }

  get today(): IsoDate {
    return new Date(this.now).toISOString().slice(0, 10);
  }

  /** A day some days from today. */
  dayIn(days: number): IsoDate {
    return new Date(this.now + days * DAY).toISOString().slice(0, 10);
  }

  tell(stream: string, event: DomainEvent, by: Agency = this.holder, role = 'safeguarding-lead'): void {
    this.told.push({ at: this.now, stream, event, by, role });
    this.now += 7 * MINUTE;
  }

  later(days: number): void {
    this.now += days * DAY;
  }
}
