import { loadCase } from '#case-file';
import { Database } from '#database';
import { EventStore } from '#event-store';
import { Injectable } from '@nestjs/common';
import { OPEN_STATUSES, type ActionCategory } from '../domain/code-lists/index.js';

/** What is open against the persons of cases that mirror a case. */
export abstract class MirroredActions {
  /** Of those mirrored cases alone of which no screening found that this case's person is the primary perpetrator. */
  abstract openAgainst(caseId: string): Promise<readonly ActionCategory[]>;
}

/** The mirrored cases as the log has them, their actions as the tables do. */
@Injectable()
export class LoggedMirroredActions extends MirroredActions {
  constructor(
    private readonly store: EventStore,
    private readonly database: Database,
  ) {
    super();
  }

  async openAgainst(caseId: string): Promise<readonly ActionCategory[]> {
    const found = await loadCase(this.store, caseId);
    const mirrors = found.status === 'open' ? found.mirrors.filter(({ finding }) => finding !== 'PRIMARY') : [];
    if (mirrors.length === 0) return [];
    const rows = await this.database.query<{ category: ActionCategory }>(
      `SELECT DISTINCT category FROM forums.action
        WHERE case_id = ANY($1) AND subject = 'PERPETRATOR' AND status = ANY($2) ORDER BY category`,
      [mirrors.map(({ mirrorCaseId }) => mirrorCaseId), OPEN_STATUSES],
    );
    return rows.map(({ category }) => category);
  }
}
