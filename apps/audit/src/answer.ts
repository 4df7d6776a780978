import type { ExitCode } from './exit-codes.js';
import type { Paint } from './terminal.js';

/** What a command found out: as data for programs, and in words for people. */
export interface Answer {
  readonly json: unknown;
  readonly code: ExitCode;
  text(paint: Paint): string;
}
