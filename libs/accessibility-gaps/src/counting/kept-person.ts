/**
 * SQL: who is meant by the person in this column, by the record that is kept where two turned out to be of one person. Goes
 * with `JOINED_RECORDS`; who is merged is in one merge, and who is kept is merged into nobody.
 */
export const keptPerson = (personId: string): string => `coalesce(same.kept_person_id, ${personId})`;

/** SQL of the join that `keptPerson` needs. */
export const joinedRecords = (personId: string): string =>
  `LEFT JOIN gaps.merge same ON same.merged_person_id = ${personId} AND same.reversed_at IS NULL`;
