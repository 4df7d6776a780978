import { catalogue } from '../world/application.js';
import { SOUND, type Environment } from '../world/environment.js';
import {
  AnswersTooEarly,
  BelievesItsClock,
  ForgetsReceipts,
  IgnoresRevisions,
  SendsBeforeItCommits,
  ShowsOutOfOrder,
} from './log-bugs.js';
import { DoesNotMark, GivesUp, LetsTwoTake, NewKeyEachTime } from './outbox-bugs.js';
import { CheckpointFirst, DoesNotFence, RowsFirst, SkipsAfterFault } from './read-model-bugs.js';

/** Surroundings with one mistake each. A simulator that does not find every one of them proves nothing. */
export const PLANTED: Readonly<Record<string, Environment>> = {
  'receipts-forgotten': { ...SOUND, log: (clock) => new ForgetsReceipts(catalogue, clock) },
  'revisions-ignored': { ...SOUND, log: (clock) => new IgnoresRevisions(catalogue, clock) },
  'clock-believed': { ...SOUND, log: (clock) => new BelievesItsClock(catalogue, clock) },
  'shown-out-of-order': { ...SOUND, log: (clock) => new ShowsOutOfOrder(catalogue, clock) },
  'answered-too-early': { ...SOUND, reach: (...of) => new AnswersTooEarly(...of) },
  'sent-before-commit': { ...SOUND, reach: (...of) => new SendsBeforeItCommits(...of) },
  'checkpoint-before-rows': { ...SOUND, reachReadModels: (...of) => new CheckpointFirst(...of) },
  'checkpoint-after-rows': { ...SOUND, reachReadModels: (...of) => new RowsFirst(...of) },
  'zombie-not-fenced': { ...SOUND, readModels: () => new DoesNotFence() },
  'skipped-after-fault': { ...SOUND, reachReadModels: (...of) => new SkipsAfterFault(...of) },
  'sent-but-not-marked': { ...SOUND, outbox: (tables) => new DoesNotMark(tables) },
  'new-key-each-time': { ...SOUND, outbox: (tables) => new NewKeyEachTime(tables) },
  'given-up': { ...SOUND, outbox: (tables) => new GivesUp(tables) },
  'taken-by-two': { ...SOUND, outbox: (tables) => new LetsTwoTake(tables) },
};
