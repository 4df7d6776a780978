/** One fault in a request body: where, in words, and by a stable code (RFC 9457 `errors`). */
export interface Fault {
  /** RFC 6901 JSON Pointer into the body. */
  readonly pointer: string;
  readonly detail: string;
  readonly code: string;
}

/** An API body broke the rules of its form: 422 with a pointer for each fault. */
export class BodyRefused extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super('The body broke the rules of its form');
    this.name = 'BodyRefused';
  }
}

/** A request that cannot be taken as it is, by the code of its problem (`problems.ts`). `hint` may be read by anybody. */
export class RequestRefused extends Error {
  constructor(
    readonly problem: string,
    readonly hint?: string,
  ) {
    super(`The request was refused: ${problem}`);
    this.name = 'RequestRefused';
  }
}
