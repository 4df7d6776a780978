import type { Correctable, ErrorReason } from '../code-lists/mistake-codes.js';
import type { Done } from '../phase.js';

export type Correct = Done & {
  readonly type: 'Correct';
  readonly part: Correctable;
  readonly text: string;
  readonly why: string;
};

export type MarkInError = Done & {
  readonly type: 'MarkInError';
  readonly reason: ErrorReason;
  readonly note?: string | undefined;
};

export type MistakeCommand = Correct | MarkInError;
