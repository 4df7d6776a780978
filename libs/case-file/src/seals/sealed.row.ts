/** SQL: whether the case in this column is sealed as a whole. It is then absent from every page, list and search. */
export const caseIsSealed = (caseId: string): string => `EXISTS (SELECT FROM case_file.seal seal
  WHERE seal.case_id = ${caseId} AND seal.in_force AND seal.scope = 'WHOLE_CASE')`;

/** SQL: whether the entry in the second column, of the case in the first, is sealed. */
export const entryIsSealed = (caseId: string, entryId: string): string => `EXISTS (SELECT FROM case_file.seal seal
  WHERE seal.case_id = ${caseId} AND seal.in_force
    AND (seal.scope = 'WHOLE_CASE' OR seal.entry_ids @> ARRAY[${entryId}]))`;
