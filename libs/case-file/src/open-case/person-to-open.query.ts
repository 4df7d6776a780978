import { LoggedReads, type Partition, type SignedIn } from '#access';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { resourceOfPerson } from '../case-file.actions.js';
import { bornOf, nameOf } from '../tombstones/told.row.js';

/** A person as the first page of their case shows them, with the case that the organisation may hold already. */
export interface PersonToOpen {
  readonly personId: string;
  readonly reference: string;
  readonly registeredBy: string;
  readonly name: string;
  readonly dateOfBirth?: IsoDate;
  readonly caseId?: string;
  readonly revision: bigint;
}

interface Row {
  readonly person: Omit<PersonToOpen, 'revision'>;
  readonly revision: string;
  readonly caseIds: readonly string[];
}

/** A person registered here is a person referred: all of it is of their file. */
const CLASSES: Readonly<Record<keyof PersonToOpen, Partition>> = {
  ...({ personId: 'P', reference: 'P', registeredBy: 'P', name: 'P', dateOfBirth: 'P' } as const),
  ...({ caseId: 'P', revision: 'P' } as const),
};

/** Reads a person whom the member's organisation registered. The read is logged. */
@Injectable()
export class PersonsToOpen {
  constructor(private readonly reads: LoggedReads) {}

  /** Throws `NotFound` when there is no such person for this member. */
  async open(signed: SignedIn, personId: string): Promise<PersonToOpen> {
    return this.reads.one(signed, 'person:read', { kind: 'person', id: personId }, async (tx) => {
      const [row] = await tx.query<Row[]>(PERSON, [personId, signed.member.organisationId]);
      const resource = row && resourceOfPerson(row.person, row.caseIds);
      const value = row && { ...row.person, revision: BigInt(row.revision) };
      return value && resource && { resource, value, fields: Object.keys(row.person), classes: CLASSES };
    });
  }
}

const PERSON = `SELECT p.revision::text,
  ARRAY(SELECT case_id::text FROM case_file.case_record c WHERE c.person_id = p.person_id) AS "caseIds", jsonb_strip_nulls(jsonb_build_object('personId', p.person_id, 'reference', p.reference,
    'registeredBy', p.registered_by, 'name', ${nameOf('p')}, 'dateOfBirth', ${bornOf('p')},
    'caseId', (SELECT case_id FROM case_file.case_record c
      WHERE c.person_id = p.person_id AND c.holder_organisation_id = $2 LIMIT 1))) AS person
  FROM case_file.person p WHERE p.person_id = $1`;
