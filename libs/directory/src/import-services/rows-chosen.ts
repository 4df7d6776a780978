import type { RowOutcome } from '../open-referral/imported-service.js';
import type { ImportRun } from './import-run.js';

/** Which rows of a report are shown: those of one outcome, or all; pages are counted from 1. */
export interface RowsChosen {
  readonly outcome?: RowOutcome | undefined;
  readonly page: number;
}

const OUTCOMES: readonly string[] = ['added', 'changed', 'same', 'refused'] satisfies readonly RowOutcome[];
const isOutcome = (value: unknown): value is RowOutcome => typeof value === 'string' && OUTCOMES.includes(value);

/** What an address asks for. Without a word, of a file with faults those rows are shown that have them. */
export function rowsChosen(asked: { outcome: unknown; page: unknown }, run: ImportRun | undefined): RowsChosen {
  const page = typeof asked.page === 'string' && /^[1-9]\d{0,3}$/.test(asked.page) ? Number(asked.page) : 1;
  if (isOutcome(asked.outcome)) return { outcome: asked.outcome, page };
  return asked.outcome === undefined && run?.state === 'refused' ? { outcome: 'refused', page } : { page };
}
