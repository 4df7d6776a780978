import { Database } from '#database';
import { Injectable } from '@nestjs/common';
import { typedReference } from '../person-search/typed-reference.js';
import { caseIsSealed } from '../seals/sealed.row.js';

/** A case that somebody named, by ids only: nothing of it is shown. */
export interface NamedCase {
  readonly caseId: string;
  readonly holderOrganisationId: string;
}

/** Finds the case that somebody means who has no part in it. Whether they may know of it is for the command to decide. */
@Injectable()
export class NamedCases {
  constructor(private readonly database: Database) {}

  /** The case; undefined where there is none of that reference, and where it is sealed: to everybody here it is not there. */
  async find(typed: string): Promise<NamedCase | undefined> {
    const [found] = await this.database.query<NamedCase>(
      `SELECT case_id AS "caseId", holder_organisation_id AS "holderOrganisationId" FROM case_file.case_record
       WHERE reference = $1 AND NOT ${caseIsSealed('case_record.case_id')}`,
      [typedReference(typed) ?? ''],
    );
    return found;
  }
}
