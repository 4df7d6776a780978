import type { Database } from '#database';
import { newId, RevisionConflict, runDecider, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import { londonDate } from '#kernel';
import { caseDecider } from '../domain/case.decider.js';
import { caseStream } from '../domain/case.stream.js';

/** Nobody's hand: the order named its own last day. */
export const SEALS_ACTOR = {
  memberId: '00000000-0000-0000-0000-000000000000',
  role: 'system',
  organisationId: '00000000-0000-0000-0000-000000000000',
} as const;

interface Due {
  readonly caseId: string;
  readonly sealId: string;
}

/** Ends seals whose last day has passed. Until it has run, what is sealed stays sealed. */
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
      const commandId = newId(sealId, 'expired');
      const context = { actor: SEALS_ACTOR, commandId, correlationId: commandId, occurredAt: now };
      const command = { type: 'ExpireSeal', sealId, today } as const;
      try {
        await runDecider(this.store, { decider: caseDecider, stream: caseStream(caseId), command }, context);
      } catch (conflict) {
        if (!(conflict instanceof RevisionConflict)) throw conflict; // the next run looks again
      }
    }
  }
}
