import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CASE_SUMMARY, type CaseSummary } from './case-summary.row.js';
import { caseIsSealed } from './seals/sealed.row.js';
import { nameOf } from './tombstones/told.row.js';

/**
 * Narrow questions that other contexts ask about cases. It does not decide who may know the answer: ask inside the `load`
 * of a logged read, with that read's own transaction and its own resource.
 */
@Injectable()
export class CaseReader {
  /** The case, or undefined when there is none. */
  async summary(tx: EntityManager, caseId: string): Promise<CaseSummary | undefined> {
    const [summary] = await this.summaries(tx, [caseId]);
    return summary;
  }

  /** Those of these cases that there are, in no order. */
  async summaries(tx: EntityManager, caseIds: readonly string[]): Promise<CaseSummary[]> {
    const rows = await tx.query<{ summary: CaseSummary }[]>(
      `SELECT ${CASE_SUMMARY} AS summary FROM case_file.case_record c JOIN case_file.person p USING (person_id)
        WHERE c.case_id = ANY($1) AND NOT ${caseIsSealed('c.case_id')}`,
      [caseIds],
    );
    return rows.map(({ summary }) => summary);
  }

  /** The id of the case that people call `C-…`, or undefined. */
  async caseIdOf(tx: EntityManager, reference: string): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT case_id AS id FROM case_file.case_record WHERE reference = $1 AND NOT ${caseIsSealed('case_record.case_id')}`,
      [reference],
    );
    return rows[0]?.id;
  }

  /** The full names of persons, by id: for the sentences of a timeline that the member may read. */
  async personNames(tx: EntityManager, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>(
      `SELECT p.person_id AS id, ${nameOf('p')} AS name FROM case_file.person p WHERE p.person_id = ANY($1)`,
      [personIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * What to read where a value about these persons was that was erased: asked for a person and a kind of record (the category
   * of its stream), by which decision. Undefined for what can be read.
   */
  async tombstones(tx: EntityManager, personIds: readonly string[]): Promise<Told> {
    const rows = await tx.query<{ personId: string; record: string; told: string }[]>(
      'SELECT person_id AS "personId", record, told FROM case_file.tombstone WHERE person_id = ANY($1)',
      [[...new Set(personIds)]],
    );
    const told = new Map(rows.map((row) => [`${row.personId} ${row.record}`, row.told]));
    return (personId, record) => told.get(`${personId} ${record}`);
  }
}

/** By which decision a kind of record about somebody was erased, in words. */
export type Told = (personId: string, record: string) => string | undefined;
