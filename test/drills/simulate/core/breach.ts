/** Something happened that must never happen. `about` names commands, streams or keys, for the trace. */
export class Breach extends Error {
  constructor(
    readonly promise: string,
    readonly about: readonly string[],
    /** True when the run itself broke: something nobody had thought of, and no finding of a check. */
    readonly isAccident = false,
  ) {
    super(`${promise}: ${about.join(' ')}`);
    this.name = 'Breach';
  }
}
