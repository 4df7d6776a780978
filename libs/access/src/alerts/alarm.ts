/** Rung when an alert is due, so that nobody has to wait for the next run of the job. It may be lost: the job finds it. */
export abstract class Alarm {
  abstract ring(): void;
}
