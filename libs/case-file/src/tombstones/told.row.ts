/** SQL: what to read where a value of such a record about the person in this column was; NULL when it was not erased. */
export const toldOf = (personId: string, record: 'Person' | 'Case'): string =>
  `(SELECT buried.told FROM case_file.tombstone buried
     WHERE buried.person_id = ${personId} AND buried.record = '${record}')`;

/** SQL: the full name of a person of `case_file.person` by this alias, or by which decision it was erased. */
export const nameOf = (person: string): string =>
  `coalesce(${toldOf(`${person}.person_id`, 'Person')}, ${person}.given_name || ' ' || ${person}.family_name)`;

/** SQL: the date of birth of such a person, or by which decision it was erased; NULL when it was never known. */
export const bornOf = (person: string): string =>
  `CASE WHEN ${person}.date_of_birth IS NOT NULL
        THEN coalesce(${toldOf(`${person}.person_id`, 'Person')}, ${person}.date_of_birth::text) END`;

/**
 * SQL: this JSON value in which the decision stands for every erased text and date: `withTombstone` of the kernel for what
 * is put together in the database.
 */
export const withToldOf = (json: string, personId: string, record: 'Person' | 'Case'): string =>
  `(SELECT coalesce(regexp_replace(whole.json::text, '${MARKERS}', ${toldOf(personId, record)}, 'g')::jsonb, whole.json)
      FROM (SELECT ${json} AS json) whole)`;

/** A marker, or several in a row; a date or an instant of the first year as a whole. */
const MARKERS = String.raw`\[erased\]( \[erased\])*|0001-01-01(T00:00:00\.000Z)?`;
