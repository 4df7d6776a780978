import { LoggedReads, NotFound, type SignedIn, visibleCase, visiblePerson } from '#access';
import { Database } from '#database';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { plainName } from '../domain/plain-name.js';
import { keptOf, recordsOf } from '../merges/merged.row.js';
import { caseIsSealed } from '../seals/sealed.row.js';
import { typedReference } from './typed-reference.js';
import { bornOf, nameOf } from '../tombstones/told.row.js';

/** Somebody found, with the case that the member's organisation holds about them, if it has opened one. */
export interface FoundPerson {
  readonly personId: string;
  readonly personReference: string;
  /** The references of records that are held to be about the same person. */
  readonly alsoReferences?: readonly string[];
  readonly personName: string;
  readonly dateOfBirth?: IsoDate;
  /** The alias that matched, when it was not the name. */
  readonly knownAs?: string;
  readonly caseId?: string;
  readonly reference?: string;
  readonly openedOn?: IsoDate;
}

/** What a search gave. `more` says that there were more than are listed. */
export interface SearchResults {
  readonly terms: string;
  readonly found: readonly FoundPerson[];
  readonly more: boolean;
}

const MOST = 50;
/** How alike two spellings must be: low enough for "Pembrazo" to find "Pembrasso". */
const ALIKE = '0.4';

/** Runs the searches that members made. Each run is logged with the ids that it gave; of the terms only a keyed digest. */
@Injectable()
export class PersonSearches {
  constructor(
    private readonly database: Database,
    private readonly reads: LoggedReads,
  ) {}

  /** The results of a search made earlier. Throws `NotFound` when there is none by this member, or it is more than a day old. */
  async results(signed: SignedIn, searchId: string): Promise<SearchResults> {
    const terms = await this.termsOf(signed, searchId);
    if (terms === undefined) throw new NotFound();
    return this.reads.many(signed, 'person:search', { kind: 'person', query: terms }, async (tx) => {
      const rows = await find(tx, signed, terms);
      const found = rows.slice(0, MOST);
      const ids = found.map(({ caseId, personId }) => caseId ?? personId);
      return { ids, value: { terms, found, more: rows.length > MOST } };
    });
  }

  private async termsOf({ member, now }: SignedIn, searchId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ terms: string }>(
      `SELECT terms FROM case_file.search
        WHERE search_id = $1 AND member_id = $2 AND searched_at > $3::timestamptz - interval '1 day'`,
      [searchId, member.memberId, now],
    );
    return row?.terms;
  }
}

async function find(tx: EntityManager, { member }: SignedIn, terms: string): Promise<FoundPerson[]> {
  const holder = member.role === 'auditor' ? null : member.organisationId;
  const reference = typedReference(terms);
  if (reference !== undefined) {
    const rows = await tx.query<{ found: FoundPerson }[]>(BY_REFERENCE, [reference, holder, MOST + 1]);
    return eachOnce(rows.map(({ found }) => found));
  }
  await tx.query(`SELECT set_config('pg_trgm.word_similarity_threshold', $1, true)`, [ALIKE]);
  const rows = await tx.query<{ found: FoundPerson }[]>(BY_NAME, [plainName(terms), holder, MOST + 1]);
  return eachOnce(rows.map(({ found }) => found));
}

/** A person who is found by two of their records is one entry for each case. */
function eachOnce(found: readonly FoundPerson[]): FoundPerson[] {
  const key = ({ personId, caseId }: FoundPerson) => `${personId} ${caseId ?? ''}`;
  return found.filter((one, index) => found.findIndex((each) => key(each) === key(one)) === index);
}

const FOUND = `jsonb_strip_nulls(jsonb_build_object('personId', p.person_id, 'personReference', p.reference,
  'personName', ${nameOf('p')}, 'dateOfBirth', ${bornOf('p')},
  'caseId', c.case_id, 'reference', c.reference, 'openedOn', c.opened_on,
  'alsoReferences', (SELECT jsonb_agg(o.reference ORDER BY o.reference) FROM case_file.person o
    WHERE o.person_id IN (${recordsOf('p.person_id')}) AND o.person_id <> p.person_id)`;

/** One entry for a person: the record that is kept, with the cases about every record of theirs. */
const ENTRY = (personId: string) => `JOIN case_file.person p ON p.person_id = ${keptOf(personId)}
  LEFT JOIN case_file.case_record c ON c.person_id IN (${recordsOf('p.person_id')})`;

/** Cases that the organisation holds, and persons whom it registered and opened no case about yet. */
const VISIBLE = `($2::uuid IS NULL OR c.holder_organisation_id = $2 OR (c.case_id IS NULL AND p.registered_by = $2))
  AND ${visiblePerson('p.person_id')} AND (c.case_id IS NULL OR (${visibleCase('c.case_id')} AND NOT ${caseIsSealed('c.case_id')}))`;

const BY_REFERENCE = `SELECT ${FOUND})) AS found
  FROM case_file.person f ${ENTRY('f.person_id')}
  WHERE f.person_id IN (SELECT person_id FROM case_file.person WHERE reference = $1
          UNION ALL SELECT person_id FROM case_file.case_record WHERE reference = $1)
    AND (f.reference = $1 OR c.reference = $1) AND ${VISIBLE}
  ORDER BY c.opened_on DESC NULLS LAST, c.case_id LIMIT $3`;

/** By a name of a record that is kept from who asks nobody is found, also where it is shown as one with a record that is not. */
const BY_NAME = `SELECT ${FOUND}, 'knownAs', CASE WHEN best.ordinal > 0 THEN best.name END)) AS found
  FROM (
    SELECT DISTINCT ON (n.person_id) n.person_id, n.ordinal, n.name,
           word_similarity($1, n.plain) AS likeness
      FROM case_file.person_name n WHERE $1 <% n.plain
     ORDER BY n.person_id, likeness DESC, n.revision, n.ordinal
  ) best ${ENTRY('best.person_id')}
  WHERE ${VISIBLE} AND ${visiblePerson('best.person_id')}
  ORDER BY best.likeness DESC, p.family_name, p.given_name, p.person_id, c.case_id LIMIT $3`;
