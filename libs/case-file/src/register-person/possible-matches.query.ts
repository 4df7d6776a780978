import { LoggedReads, type SignedIn, visiblePerson } from '#access';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { caseIsSealed } from '../seals/sealed.row.js';
import { plainName } from '../domain/plain-name.js';
import { bornOf, nameOf } from '../tombstones/told.row.js';

/** Somebody on record who might be the person who is being registered. */
export interface PossibleMatch {
  readonly personId: string;
  readonly personReference: string;
  readonly personName: string;
  readonly dateOfBirth?: IsoDate;
  readonly caseId?: string;
  readonly reference?: string;
}

interface Sought {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth?: IsoDate;
  readonly aliases: readonly string[];
}

const MOST = 10;

/** Looks for a person on record before a second record of them is made. The read is logged. */
@Injectable()
export class PossibleMatches {
  constructor(private readonly reads: LoggedReads) {}

  /**
   * People whom the member's organisation has on record: with a name or alias much like one of these, or with the same
   * date of birth and a name that is somewhat like it. Never the person `personId`: a form that is sent twice must not
   * find the person whom it made the first time.
   */
  async find(signed: SignedIn, sought: Sought, personId: string): Promise<readonly PossibleMatch[]> {
    const { givenName, familyName, dateOfBirth, aliases } = sought;
    const names = [`${givenName} ${familyName}`, ...aliases];
    return this.reads.many(signed, 'person:match', { kind: 'person', query: names.join('\n') }, async (tx) => {
      const parameters = [names.map(plainName), dateOfBirth ?? null, signed.member.organisationId, MOST, personId];
      const rows = await tx.query<{ match: PossibleMatch }[]>(MATCHES, parameters);
      const value = rows.map(({ match }) => match);
      return { ids: value.map(({ caseId, personId }) => caseId ?? personId), value };
    });
  }
}

/** 0.6 lets a letter or two differ; with the same date of birth 0.25 lets a first name be short or misheard. */
const MATCHES = `
  SELECT jsonb_strip_nulls(jsonb_build_object('personId', p.person_id, 'personReference', p.reference,
      'personName', ${nameOf('p')}, 'dateOfBirth', ${bornOf('p')},
      'caseId', c.case_id, 'reference', c.reference)) AS match
    FROM (
      SELECT n.person_id, max(similarity(n.plain, sought.plain)) AS likeness
        FROM unnest($1::text[]) AS sought(plain) JOIN case_file.person_name n ON true
        JOIN case_file.person mine ON mine.person_id = n.person_id AND mine.registered_by = $3 AND mine.person_id <> $5
       GROUP BY n.person_id
    ) best
    JOIN case_file.person p USING (person_id)
    LEFT JOIN case_file.case_record c ON c.person_id = p.person_id AND c.holder_organisation_id = $3
   WHERE (best.likeness >= 0.6 OR (p.date_of_birth = $2 AND best.likeness >= 0.25))
     AND ${visiblePerson('p.person_id')} AND (c.case_id IS NULL OR NOT ${caseIsSealed('c.case_id')})
   ORDER BY best.likeness DESC, p.person_id LIMIT $4`;
