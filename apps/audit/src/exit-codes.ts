/** What the command line answers to a script: all well, something was found, asked in a wrong way, or nobody to ask. */
export const EXIT = { ok: 0, finding: 1, usage: 2, unreachable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The question cannot be answered as it was put. The message says how to put it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** There is nobody to ask: no database, no data in it, or a read that could not be logged. The message says what to do. */
export class Unreachable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Unreachable';
  }
}
