import { Database } from '#database';
import { newId } from '#event-store';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { ImportReport } from '../open-referral/import-plan.js';
import type { RowReport } from '../open-referral/imported-service.js';
import { ROWS_ON_A_PAGE, type ImportRun, type ImportStage, type ImportState, type RowsShown } from './import-run.js';
import type { RowsChosen } from './rows-chosen.js';

/** Who works on an import says so every few seconds; after so many without a word nobody does. */
const SILENT_SECONDS = 20;
/** So long a file that was checked waits to be carried out, in minutes. */
export const FILE_KEPT_MINUTES = 60;
/** So long the report is there to be read, in hours. */
const REPORT_KEPT_HOURS = 24;

/** A file that somebody sent. */
export interface SentImport {
  readonly memberId: string;
  readonly importId: string;
  readonly fileName: string;
  readonly file: Buffer;
}

/** What a check came to, or the end of an import. */
export interface Settled {
  readonly state: ImportState;
  readonly note?: string;
  readonly report?: ImportReport;
  readonly planDigest?: string;
}

const IS_SILENT = `alive_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})`;

/** Files that were sent to be imported, one for each member, and what is reported of them. All times are the database's. */
@Injectable()
export class Imports {
  constructor(private readonly database: Database) {}

  /** Takes a file in place of the member's last one. Says no where that one is being carried out, or is this one. */
  async begin({ memberId, importId, fileName, file }: SentImport): Promise<boolean> {
    const rows = await this.database.tx(async (tx) => {
      await tx.query(
        `DELETE FROM directory.import
          WHERE member_id = $1 AND import_id <> $2 AND NOT (state = 'carrying-out' AND NOT ${IS_SILENT})`,
        [memberId, importId],
      );
      return tx.query<unknown[]>(
        `INSERT INTO directory.import (member_id, import_id, file_name, file, sha256, state, alive_at)
         VALUES ($1, $2, $3, $4, $5, 'checking', clock_timestamp()) ON CONFLICT DO NOTHING RETURNING import_id`,
        [memberId, importId, fileName, file, sha256(file)],
      );
    });
    return rows.length > 0;
  }

  async of(memberId: string): Promise<ImportRun | undefined> {
    const [run] = await this.database.query<{ run: ImportRun }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object('importId', import_id, 'fileName', file_name, 'state', state,
          'stage', stage, 'percent', percent, 'note', note, 'report', report,
          'isBroken', state IN ('checking', 'carrying-out') AND ${IS_SILENT})) AS run
         FROM directory.import WHERE member_id = $1`,
      [memberId],
    );
    return run?.run;
  }

  /** The bytes that were sent, as they were; undefined when they are not kept any more. Throws where they are others. */
  async fileOf(importId: string): Promise<Buffer | undefined> {
    const [found] = await this.database.query<{ file: Buffer | null; sha256: Buffer }>(
      'SELECT file, sha256 FROM directory.import WHERE import_id = $1',
      [importId],
    );
    if (!found?.file) return undefined;
    if (!sha256(found.file).equals(found.sha256)) throw new Error('The file is not the one that was sent');
    return found.file;
  }

  /** Says that somebody works on it. */
  async keepAlive(importId: string): Promise<void> {
    await this.database.query('UPDATE directory.import SET alive_at = clock_timestamp() WHERE import_id = $1', [
      importId,
    ]);
  }

  /** Says that nobody does any more: what was under way has broken off. */
  async letGo(importId: string): Promise<void> {
    await this.database.query(
      `UPDATE directory.import SET alive_at = alive_at - make_interval(secs => ${SILENT_SECONDS}) WHERE import_id = $1`,
      [importId],
    );
  }

  /** How far it is. Says whether it is there still: another file may have taken its place. */
  async progress(importId: string, percent: number, stage?: ImportStage): Promise<boolean> {
    const [found] = await this.database.query<{ isThere: boolean }>(
      `WITH told AS (UPDATE directory.import SET percent = $2, stage = $3, alive_at = clock_timestamp()
         WHERE import_id = $1 RETURNING 1) SELECT EXISTS (SELECT FROM told) AS "isThere"`,
      [importId, percent, stage ?? null],
    );
    return found?.isThere === true;
  }

  async addRows(importId: string, rows: readonly RowReport[]): Promise<void> {
    const given = rows.map(({ row, outcome, name, serviceId, notes }) => ({
      ...{ row, outcome, name, service_id: serviceId, notes },
    }));
    await this.database.query(
      `INSERT INTO directory.import_row (import_id, row, outcome, name, service_id, notes)
       SELECT i.import_id, r.row, r.outcome, r.name, r.service_id, r.notes
         FROM directory.import i, jsonb_to_recordset($2::jsonb)
           AS r (row integer, outcome text, name text, service_id uuid, notes text[])
        WHERE i.import_id = $1 ON CONFLICT DO NOTHING`,
      [importId, JSON.stringify(given)],
    );
  }

  async forgetRows(importId: string): Promise<void> {
    await this.database.query('DELETE FROM directory.import_row WHERE import_id = $1', [importId]);
  }

  /** The file stays where the import may still be carried out or checked, and nowhere else. */
  async settle(importId: string, { state, note, report, planDigest }: Settled): Promise<void> {
    await this.database.query(
      `UPDATE directory.import SET state = $2, stage = NULL, percent = 0, note = $3, report = coalesce($4, report),
          plan_digest = coalesce($5, plan_digest), alive_at = clock_timestamp(),
          file = CASE WHEN $2 IN ('checking', 'checked') THEN file END
        WHERE import_id = $1`,
      [importId, state, note ?? null, report ? JSON.stringify(report) : null, planDigest ?? null],
    );
  }

  /** Takes it in hand to be carried out: one caller gets a yes, or another one once the first has broken off. */
  async claim(memberId: string, importId: string): Promise<boolean> {
    const [found] = await this.database.query<{ isTaken: boolean }>(
      `WITH taken AS (UPDATE directory.import SET state = 'carrying-out', stage = 'comparing', percent = 0, note = NULL,
           alive_at = clock_timestamp()
         WHERE member_id = $1 AND import_id = $2 AND file IS NOT NULL
           AND (state = 'checked' OR (state = 'carrying-out' AND ${IS_SILENT})) RETURNING 1)
       SELECT EXISTS (SELECT FROM taken) AS "isTaken"`,
      [memberId, importId],
    );
    return found?.isTaken === true;
  }

  async planDigestOf(importId: string): Promise<string | undefined> {
    const [found] = await this.database.query<{ digest: string | null }>(
      'SELECT plan_digest AS digest FROM directory.import WHERE import_id = $1',
      [importId],
    );
    return found?.digest ?? undefined;
  }

  /** Throws a file and its report away, unless it is being carried out. */
  async discard(memberId: string, importId: string): Promise<void> {
    await this.database.query(
      `DELETE FROM directory.import
        WHERE member_id = $1 AND import_id = $2 AND NOT (state = 'carrying-out' AND NOT ${IS_SILENT})`,
      [memberId, importId],
    );
  }

  async rows(importId: string, { outcome, page }: RowsChosen): Promise<RowsShown> {
    const rows = await this.database.query<{ report: RowReport }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object('row', row, 'outcome', outcome, 'name', name, 'serviceId', service_id,
          'notes', notes)) AS report
         FROM directory.import_row WHERE import_id = $1 AND ($2::text IS NULL OR outcome = $2)
        ORDER BY row LIMIT $3 OFFSET $4`,
      [importId, outcome ?? null, ROWS_ON_A_PAGE + 1, (page - 1) * ROWS_ON_A_PAGE],
    );
    return { rows: rows.slice(0, ROWS_ON_A_PAGE).map(({ report }) => report), hasMore: rows.length > ROWS_ON_A_PAGE };
  }

  /** The imports that broke off while they were carried out. */
  async brokenOff(): Promise<readonly string[]> {
    const rows = await this.database.query<{ importId: string }>(
      `SELECT import_id AS "importId" FROM directory.import WHERE state = 'carrying-out' AND ${IS_SILENT}`,
    );
    return rows.map(({ importId }) => importId);
  }

  /** Throws away files that nobody carried out in time, and reports that were there long enough. */
  async forgetOld(): Promise<void> {
    await this.database.query(
      `DELETE FROM directory.import WHERE alive_at < clock_timestamp() - make_interval(hours => ${REPORT_KEPT_HOURS})`,
    );
    await this.database.query(
      `UPDATE directory.import SET file = NULL, state = 'lapsed', stage = NULL
        WHERE file IS NOT NULL AND alive_at < clock_timestamp() - make_interval(mins => ${FILE_KEPT_MINUTES})`,
    );
  }
}

/** The id of an import: the same form with the same file, sent twice, is one import. */
export const importIdOf = (commandId: string, memberId: string, file: Buffer): string =>
  newId(commandId, `import/${memberId}/${sha256(file).toString('hex')}`);

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
