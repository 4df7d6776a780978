import { LoggedReads, type SignedIn, visibleCase } from '#access';
import { caseIsSealed } from '../seals/sealed.row.js';
import { Injectable } from '@nestjs/common';
import { typedReference } from '../person-search/typed-reference.js';

/** Finds the case to which a disclosure is to be moved, among those that the member's organisation holds. */
@Injectable()
export class OtherCases {
  constructor(private readonly reads: LoggedReads) {}

  /** The id of the case that people call by this reference, however it was typed; undefined when there is none. */
  async find(signed: SignedIn, typed: string): Promise<string | undefined> {
    const reference = typedReference(typed);
    return this.reads.many(signed, 'case:correct', { kind: 'case', query: typed }, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT case_id AS id FROM case_file.case_record WHERE reference = $1 AND holder_organisation_id = $2
           AND NOT ${caseIsSealed('case_record.case_id')} AND ${visibleCase('case_record.case_id')}`,
        [reference ?? '', signed.member.organisationId],
      );
      return { ids: rows.map(({ id }) => id), value: rows[0]?.id };
    });
  }
}
