import { nameOf } from '../tombstones/told.row.js';

/** SQL: the record that is kept of the person in this column: their own unless it is merged into another. */
export const keptOf = (personId: string): string => `coalesce((SELECT kept.kept_person_id FROM case_file.merge kept
  WHERE kept.merged_person_id = ${personId} AND kept.in_force), ${personId})`;

/** SQL of a subquery: every record that is merged into the one in this column, and that one. */
export const recordsOf = (keptPersonId: string): string => `SELECT ${keptPersonId} UNION ALL
  SELECT into_it.merged_person_id FROM case_file.merge into_it
   WHERE into_it.kept_person_id = ${keptPersonId} AND into_it.in_force`;

/** SQL: the other records of the person in this column as JSON, each with its reference and name; NULL when there is none. */
export const otherRecordsOf = (
  personId: string,
): string => `(SELECT jsonb_agg(jsonb_build_object('personId', o.person_id,
    'reference', o.reference, 'name', ${nameOf('o')}) ORDER BY o.reference)
  FROM (SELECT ${keptOf(personId)} AS id) k JOIN case_file.person o ON o.person_id IN (${recordsOf('k.id')})
 WHERE o.person_id <> ${personId})`;
