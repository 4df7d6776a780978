import { keptFrom, Standings, type Asker } from '#access';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { waitingWork, type WaitingWork } from './reassignments.query.js';

/** Shows somebody what of an organisation's work waits for nobody. */
@Injectable()
export class ReassignmentsReader {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /**
   * Of their own organisation's work no case is counted that is kept from them: beside their lists a number would say that
   * there is one. Whoever is shown figures alone has every case counted (domain §13 row 8).
   */
  of(asker: Asker, organisationId: string): Promise<WaitingWork> {
    return this.database.tx(async (tx) => {
      if (asker.member.organisationId !== organisationId) return waitingWork(tx, organisationId);
      await this.standings.enter(tx, asker);
      return waitingWork(tx, organisationId, `NOT ${keptFrom('r.case_id')}`);
    });
  }
}
