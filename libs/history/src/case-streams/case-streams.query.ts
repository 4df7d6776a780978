import type { EntityManager } from 'typeorm';

/** A stream and a case that it belongs to. A person's stream can belong to several. */
export interface CaseStream {
  readonly caseId: string;
  readonly stream: string;
  readonly reference: string;
}

const COLUMNS = `case_id AS "caseId", stream, reference`;

/** The streams of a case, empty when there is no such case. */
export function streamsOfCase(tx: EntityManager, caseId: string): Promise<CaseStream[]> {
  const sql = `SELECT ${COLUMNS} FROM history.stream_of_case WHERE case_id = $1 ORDER BY position, stream`;
  return tx.query<CaseStream[]>(sql, [caseId]);
}

/** What a reference that people use (`C-…`, `R-…`) or a stream's own name stands for: one entry for each case it is part of. */
export function streamsNamed(tx: EntityManager, name: string): Promise<CaseStream[]> {
  const sql = `SELECT ${COLUMNS} FROM history.stream_of_case WHERE reference = $1 OR stream = $1 ORDER BY position`;
  return tx.query<CaseStream[]>(sql, [name]);
}
