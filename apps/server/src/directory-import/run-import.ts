import { NotFound } from '#access';
import { FileUnreadable, UNREADABLE_TEXTS, type ImportReport, type ImportStretch, type RowReport } from '#directory';
import { RevisionConflict } from '#event-store';
import { progressBar, ProjectionsBehind, type ProgressOutput } from '#projections';
import { RequestRefused } from '#web';
import { randomUUID } from 'node:crypto';
import type { ImportGround } from './import-ground.js';
import { ImportUsage } from './import-usage.js';

/** So long the read models of the directory are waited for, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Where a run prints: the rows of the report, what is said beside them, and how far it is. */
export interface ImportTerminal {
  readonly row: (line: string) => void;
  readonly say: (line: string) => void;
  readonly progress: ProgressOutput;
}

/**
 * Checks a file against the directory as it is now and, unless it is a dry run, takes all of it in or nothing. Gives whether
 * the file was sound and is in the directory, or could be. Throws `ImportUsage` for what is no such file.
 */
export async function runImport(
  { imports, store, projections, signed }: ImportGround,
  file: Buffer,
  dryRun: boolean,
  { row, say, progress }: ImportTerminal,
): Promise<boolean> {
  await projections.start();
  try {
    await projections.waitFor(await store.head(), PATIENCE_MS);
    const bar = progressBar('Checking', progress, 'bytes');
    const watch = async ({ rows, read }: ImportStretch) => {
      for (const each of rows) row(lineOf(each));
      bar(BigInt(Math.floor(read * file.length)), BigInt(file.length));
    };
    const plan = await imports.plan(file, signed, watch).catch(explain);
    const report = plan.report();
    say(summaryOf(report));
    if (report.faults > 0) return sayAnd(say, 'Nothing was changed. Mend the rows that are refused.', false);
    if (dryRun) return sayAnd(say, 'Nothing was changed: this was a dry run.', true);
    const appended = await imports.carryOut(plan, randomUUID(), signed);
    if (!appended) return sayAnd(say, 'Everything in the file is in the directory already.', true);
    const isShown = await projections.waitFor(appended.position, PATIENCE_MS).then(() => true, unlessBehind);
    return sayAnd(say, isShown ? 'Imported.' : 'Imported. The pages do not show it yet: they catch up.', true);
  } catch (fault) {
    if (fault instanceof RevisionConflict)
      return sayAnd(say, 'The directory was changed at the same moment. Nothing was written: run it again.', false);
    unlessBehind(fault);
    return sayAnd(say, 'The read models are behind the log: look at npm run projections -- status.', false);
  } finally {
    await projections.stop();
  }
}

/** Gives false for read models that are behind, and throws anything else. */
function unlessBehind(fault: unknown): false {
  if (fault instanceof ProjectionsBehind) return false;
  throw fault;
}

function sayAnd(say: ImportTerminal['say'], line: string, isSound: boolean): boolean {
  say(line);
  return isSound;
}

/** Row, outcome, name and notes, between tabs: for people and for `cut` and `grep`. */
const lineOf = ({ row, outcome, name = '', notes }: RowReport): string =>
  [row, outcome, name, notes.join('; ')].map((part) => String(part).replace(/\p{C}+/gu, ' ')).join('\t');

function summaryOf({ rows, added, changed, same, organisations }: ImportReport): string {
  const refused = rows - added - changed - same;
  return `${rows} rows: ${added} new, ${changed} changed, ${same} left as they are, ${refused} refused; ${organisations} organisations join`;
}

function explain(fault: unknown): never {
  if (fault instanceof FileUnreadable) throw new ImportUsage(UNREADABLE_TEXTS[fault.why]);
  if (fault instanceof RequestRefused) throw new ImportUsage(UNREADABLE_TEXTS['not-json']);
  if (fault instanceof NotFound)
    throw new ImportUsage('Only administrators and commissioners import services. Name one of them after --member.');
  throw fault;
}
