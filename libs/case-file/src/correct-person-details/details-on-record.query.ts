import { LoggedReads, type SignedIn } from '#access';
import { isErased } from '#kernel';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import type { PersonDetails } from '../domain/person.state.js';
import { caseIsSealed } from '../seals/sealed.row.js';

/** What is on record of who the person of a case is, field by field; without what is not known or was erased. */
export interface DetailsOnRecord {
  readonly summary: CaseSummary;
  readonly details: Partial<PersonDetails>;
  readonly personRevision: bigint;
}

interface Row {
  readonly summary: CaseSummary;
  readonly details: PersonDetails;
  readonly personRevision: string;
}

/** Who the person referred is, is of their file. */
const CLASSES = { summary: 'P', details: 'P', personRevision: 'P' } as const;

/** Reads the details of a person to put them right. The read is logged. */
@Injectable()
export class PersonDetailsOnRecord {
  constructor(private readonly reads: LoggedReads) {}

  /** For members who may correct in the case. Throws `NotFound` when there is no such case for them. */
  async open(signed: SignedIn, caseId: string): Promise<DetailsOnRecord> {
    return this.reads.one(signed, 'case:correct', { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<Row[]>(DETAILS, [caseId]);
      const resource = row && resourceOfCase(row.summary);
      if (!row || !resource) return undefined;
      const known = Object.entries(row.details).filter(([, value]) => value === false || !isErased(value));
      const value = {
        summary: row.summary,
        details: Object.fromEntries(known) as Partial<PersonDetails>,
        personRevision: BigInt(row.personRevision),
      };
      return { resource, value, fields: ['summary', 'details'], classes: CLASSES };
    });
  }
}

const DETAILS = `SELECT ${CASE_SUMMARY} AS summary, p.revision::text AS "personRevision",
    jsonb_strip_nulls(jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name,
      'dateOfBirth', p.date_of_birth, 'language', p.language, 'interpreterNeeded', p.interpreter_needed)) AS details
  FROM case_file.case_record c JOIN case_file.person p USING (person_id)
 WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
