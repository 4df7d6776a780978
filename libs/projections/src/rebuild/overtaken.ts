import { CheckpointMoved } from '../engine/read-models.js';
import type { Side } from './beside.js';

/** For whoever operates it: what happened, and what to do next. */
const WORDS: Readonly<Record<Side, string>> = {
  rebuild:
    'Another rebuild of the same read models began after this one, and this one was broken off. It changed nothing. Wait until the other has ended: when it worked, there is nothing left to do; when it did not, begin again.',
  check:
    'Another check of the same read models began after this one, and this one was broken off. It changed nothing and says nothing about the rows. Wait until the other has ended, then check again: there is one at a time.',
};

/** The same was begun again while it ran: the tables beside the live ones belong to that try now. Nothing live was changed. */
export class Overtaken extends CheckpointMoved {
  constructor(side: Side) {
    super();
    this.name = 'Overtaken';
    this.message = WORDS[side];
  }
}

/** What a rebuild or a check says when it broke off because of `error`: in plain words when it was overtaken. */
export const brokenOff = (side: Side, error: unknown): unknown =>
  error instanceof CheckpointMoved ? new Overtaken(side) : error;
