import { Injectable } from '@nestjs/common';
import { Database } from '#database';

/** The canaries that an organisation's governance leads planted. */
@Injectable()
export class Canaries {
  constructor(private readonly database: Database) {}

  async of(organisationId: string): Promise<{ caseId: string; plantedAt: Date }[]> {
    return this.database.query(
      `SELECT case_id AS "caseId", planted_at AS "plantedAt" FROM access.canary WHERE organisation_id = $1
       ORDER BY planted_at DESC, case_id`,
      [organisationId],
    );
  }
}
