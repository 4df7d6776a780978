import type { EntityManager } from 'typeorm';
import type { Member } from '../domain/roles.js';
import type { Standing } from '../domain/standing.js';

/** Who asks, and when. */
export interface Asker {
  readonly member: Member;
  readonly now: Date;
}

/** Finds what holds between a member and cases: for the decision on a record, and for the SQL of lists. */
export abstract class Standings {
  /** What holds at `asker.now` between the member and these cases, read in `tx` where one is given. Ids that are none are not known. */
  abstract of(asker: Asker, caseIds: readonly string[], tx?: EntityManager): Promise<Standing>;

  /** Has the statements of `tx` that follow read in this member's name: `visibleCase` and the row policies go by it. */
  abstract enter(tx: EntityManager, asker: Asker): Promise<void>;

  /** Undoes `enter` for the rest of `tx`. */
  abstract leave(tx: EntityManager): Promise<void>;
}
