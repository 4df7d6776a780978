import type { Answer } from '../support/http.js';
import type { Route } from '../support/routes.js';
import { ABSENT_ID } from '../support/records.js';
import type { Cell } from './cells.js';

/**
 * What came of a cell. `shut` is a door that the rules open and the application did not: a fault, though no leak. `no such
 * part` is somebody who may, at a part of a record that the demonstration's does not have, or who named nothing.
 */
export type Verdict = 'let in' | 'kept out' | 'leak' | 'shut' | 'no such part';

/** What an answer tells somebody who must not know whether the record is there. */
export interface Heard {
  readonly answer: Answer;
  /** The answer to the same question about the id of nothing. */
  readonly absent: Answer;
  /** Names of people in the answer. */
  readonly names: readonly string[];
}

/** Answers of a door that is open: what was asked for, the next step of it, or what is wrong with what was sent. */
const OPEN = new Set([200, 201, 202, 204, 303, 400, 403, 409, 412, 422, 428, 429]);

/** Answers of somebody who looked at the record: that the id of nothing is told the same does not make up for it. */
const LOOKED = new Set([409, 412]);
/** A governance lead is told of any case that their organisation has planted none there: whoever planted one elsewhere stays unknown. */
const SAID_TO_EVERYBODY = 'canary:withdraw';

/** Judges the answer to a cell by what the rules say of it. */
export function verdictOn({ isAllowed, route }: Pick<Cell, 'isAllowed' | 'route'>, heard: Heard): Verdict {
  const { answer, absent, names } = heard;
  if (isAllowed && answer.status === 404 && namesAPart(route)) return 'no such part';
  if (isAllowed) return OPEN.has(answer.status) ? 'let in' : 'shut';
  if (names.length > 0) return 'leak';
  if (LOOKED.has(answer.status) && route.action !== SAID_TO_EVERYBODY) return 'leak';
  // A form that is wrong in itself is refused before anybody looks for the record: then there is nothing to learn.
  return answer.status === 404 || (answer.status === absent.status && answer.status >= 400) ? 'kept out' : 'leak';
}

/** By a second parameter of its address, or in what is sent to make something new. */
const namesAPart = ({ params, method, body }: Route): boolean =>
  params.length > 1 || (params.length === 0 && method !== 'GET' && body !== undefined);

/** The address of a cell with the id of nothing in place of its record's. */
export const absentPath = ({ path, record }: Pick<Cell, 'path' | 'record'>): string =>
  record === undefined ? path : path.replaceAll(record.id, ABSENT_ID);
