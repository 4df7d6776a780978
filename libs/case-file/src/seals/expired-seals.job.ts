import type { Database } from '#database';
import { newId, RevisionConflict, runDecider, systemContext, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import { londonDate } from '#kernel';
import { caseDecider } from '../domain/case.decider.js';
import { caseStream } from '../domain/case.stream.js';

interface Due {
  readonly caseId: string;
  readonly sealId: string;
}

/**
 * Ends seals whose last day has passed, in nobody's name: the order named its own last day. Until it has run, what is sealed
 * stays sealed.
 */
export class ExpiredSeals implements Job {
  readonly name = 'expired-seals';

  constructor(
    private readonly store: EventStore,
    private readonly database: Database,
  ) {}

  /** Appends each unsealing once, however often or wherever this runs: its id follows from the seal. */
  async run(now: Date): Promise<void> {
    const today = londonDate(now);
    const due = await this.database.query<Due>(
      `SELECT case_id AS "caseId", seal_id AS "sealId" FROM case_file.seal WHERE in_force AND until_on < $1 ORDER BY until_on, seal_id`,
      [today],
    );
    for (const { caseId, sealId } of due) {
      const context = systemContext(newId(sealId, 'expired'), now);
      const command = { type: 'ExpireSeal', sealId, today } as const;
      try {
        await runDecider(this.store, { decider: caseDecider, stream: caseStream(caseId), command }, context);
      } catch (conflict) {
        if (!(conflict instanceof RevisionConflict)) throw conflict; // the next run looks again
      }
    }
  }
}
