import type { ImportReport } from '../open-referral/import-plan.js';
import type { RowReport } from '../open-referral/imported-service.js';

/**
 * Where an import stands. The file is there while it is checked, while it may be carried out and while that is done; of
 * one that is `lapsed` it was thrown away because nobody carried it out, of one that broke off the process is gone.
 */
export type ImportState =
  'checking' | 'checked' | 'same' | 'refused' | 'unreadable' | 'carrying-out' | 'done' | 'failed' | 'lapsed';

/** What is being done while an import is carried out. */
export type ImportStage = 'comparing' | 'writing' | 'showing';

/** Somebody's import, without the file. */
export interface ImportRun {
  readonly importId: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly stage?: ImportStage;
  /** How much of the file has been read, from 0 to 100. */
  readonly percent: number;
  /** Why a file could not be read, or `changed-since`: what the check came to first does not hold any more. */
  readonly note?: string;
  readonly report?: ImportReport;
  /** Whether it is being worked on, but nothing was heard for some time: whoever did it is gone. */
  readonly isBroken: boolean;
}

/** A page of rows, and whether more follow. */
export interface RowsShown {
  readonly rows: readonly RowReport[];
  readonly hasMore: boolean;
}

/** So many rows on a page of the report. */
export const ROWS_ON_A_PAGE = 50;
