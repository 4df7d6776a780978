import { Database } from '#database';
import { Injectable } from '@nestjs/common';

/** Asks whether an organisation holds a case about somebody already. */
@Injectable()
export class HeldCases {
  constructor(private readonly database: Database) {}

  /** The id of the case, or undefined. */
  async find(personId: string, holderOrganisationId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT case_id AS id FROM case_file.case_record WHERE person_id = $1 AND holder_organisation_id = $2 LIMIT 1',
      [personId, holderOrganisationId],
    );
    return row?.id;
  }

  /** The ids of all cases about somebody: what keeps a member from one of them keeps them from the person as well. */
  async about(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT case_id AS id FROM case_file.case_record WHERE person_id = $1',
      [personId],
    );
    return rows.map(({ id }) => id);
  }
}
