/** Something that has to be looked at as time passes: a deadline that may have been missed. */
export interface Job {
  /** Names its turn among all processes, and stands in the log when it fails. */
  readonly name: string;
  run(now: Date): Promise<void>;
}
