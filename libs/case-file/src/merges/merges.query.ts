import { LoggedReads, visiblePerson, type SignedIn } from '#access';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { resourceOfCase } from '../case-file.actions.js';
import { CASE_SUMMARY, type CaseSummary } from '../case-summary.row.js';
import type { MergeConfidence, MergeEvidence } from '../domain/merge.events.js';
import { caseIsSealed } from '../seals/sealed.row.js';
import { nameOf } from '../tombstones/told.row.js';

/** A record that may be about the same person, and why it looks so. Nobody is ever merged because of it. */
export interface Candidate {
  readonly personId: string;
  readonly reference: string;
  readonly name: string;
  readonly dateOfBirth?: IsoDate;
  /** How alike the names are that are most alike, from 0 to 1, and which two. */
  readonly likeness: number;
  readonly mine: string;
  readonly theirs: string;
  readonly sameBirth: boolean;
}

/** A merge of the person's record with another. */
export interface MergeRow {
  readonly mergeId: string;
  readonly state: 'proposed' | 'merged' | 'declined' | 'reversed';
  readonly reference: string;
  readonly name: string;
  readonly evidence: readonly MergeEvidence[];
  readonly confidence: MergeConfidence;
  readonly proposedBy?: string;
  readonly mergedOn?: IsoDate;
  readonly reversedOn?: IsoDate;
}

/** The person of a case, with the records that may be of the same person and those that were held to be. */
export interface SamePerson {
  readonly summary: CaseSummary;
  readonly candidates: readonly Candidate[];
  readonly merges: readonly MergeRow[];
}

/** Whoever may be the same person is a person referred like the first. */
const CLASSES = { summary: 'P', candidates: 'P', merges: 'P' } as const;

/** Looks for other records of the person whom a case is about. The read is logged. */
@Injectable()
export class SamePersons {
  constructor(private readonly reads: LoggedReads) {}

  /** Among the persons whom the member's organisation registered. Throws `NotFound` when there is no such case for them. */
  open(signed: SignedIn, caseId: string): Promise<SamePerson> {
    return this.reads.one(signed, 'person:merge', { kind: 'case', id: caseId }, async (tx) => {
      const [row] = await tx.query<SamePerson[]>(SAME_PERSON, [caseId, signed.member.organisationId]);
      const resource = row && resourceOfCase(row.summary);
      return row && resource && { resource, value: row, fields: ['summary', 'candidates', 'merges'], classes: CLASSES };
    });
  }
}

/** 0.6 lets a letter or two differ; with the same date of birth 0.25 lets a first name be short or misheard. */
const CANDIDATES = `
  SELECT DISTINCT ON (o.person_id) o.person_id, o.reference, ${nameOf('o')} AS name,
         o.date_of_birth, similarity(mine.plain, theirs.plain) AS likeness, mine.name AS mine, theirs.name AS theirs,
         coalesce(o.date_of_birth = p.date_of_birth, false) AS same_birth
    FROM case_file.person_name mine
    JOIN case_file.person_name theirs ON theirs.person_id <> mine.person_id
    JOIN case_file.person o ON o.person_id = theirs.person_id AND o.registered_by = $2
   WHERE mine.person_id = p.person_id
     AND (similarity(mine.plain, theirs.plain) >= 0.6
          OR (o.date_of_birth = p.date_of_birth AND similarity(mine.plain, theirs.plain) >= 0.25))
     AND ${visiblePerson('o.person_id')}
     AND NOT EXISTS (SELECT FROM case_file.case_record s WHERE s.person_id = o.person_id AND ${caseIsSealed('s.case_id')})
     AND NOT EXISTS (SELECT FROM case_file.merge m WHERE m.state IN ('proposed', 'merged')
           AND o.person_id IN (m.kept_person_id, m.merged_person_id) AND p.person_id IN (m.kept_person_id, m.merged_person_id))
   ORDER BY o.person_id, similarity(mine.plain, theirs.plain) DESC`;

const SAME_PERSON = `
  SELECT ${CASE_SUMMARY} AS summary,
    coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('personId', b.person_id, 'reference', b.reference,
        'name', b.name, 'dateOfBirth', b.date_of_birth, 'likeness', round(b.likeness::numeric, 2), 'mine', b.mine,
        'theirs', b.theirs, 'sameBirth', b.same_birth)) ORDER BY b.likeness DESC, b.reference)
      FROM (SELECT * FROM (${CANDIDATES}) each_one ORDER BY likeness DESC LIMIT 10) b), '[]') AS candidates,
    coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('mergeId', m.merge_id, 'state', m.state,
        'reference', o.reference, 'name', ${nameOf('o')}, 'evidence', m.evidence,
        'confidence', m.confidence, 'proposedBy', m.proposed_by, 'mergedOn', m.merged_on, 'reversedOn', m.reversed_on))
        ORDER BY m.in_force DESC, m.merge_id)
      FROM case_file.merge m JOIN case_file.person o ON o.person_id <> p.person_id
        AND o.person_id IN (m.kept_person_id, m.merged_person_id)
     WHERE p.person_id IN (m.kept_person_id, m.merged_person_id)), '[]') AS merges
    FROM case_file.case_record c JOIN case_file.person p USING (person_id)
   WHERE c.case_id = $1 AND NOT ${caseIsSealed('c.case_id')}`;
