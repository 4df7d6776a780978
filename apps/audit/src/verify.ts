import { verifyReadLog, type ReadLogFault, type ReadLogVerdict } from '#access';
import { verifyLog, type BrokenEvent, type LogFault } from '#event-store';
import { proveCase, shortHash } from '#history';
import { progressBar } from '#projections';
import type { Answer } from './answer.js';
import type { Auditor } from './auditor.js';
import type { Connection } from './connect.js';
import { EXIT } from './exit-codes.js';
import { findRecord, named } from './reference.js';
import type { Paint, Terminal } from './terminal.js';

const FAULTS: Readonly<Record<LogFault, string>> = {
  'position-gap': 'a position is missing before it',
  'revision-gap': 'a revision is missing before it in its stream',
  'hash-differs': 'its bytes do not give its hash',
  'recorded-too-early': 'it is recorded before the event in front of it',
  'occurred-after-recorded': 'it happened after it was recorded',
  'end-missing': 'the log ends before its own head',
};

const READ_FAULTS: Readonly<Record<ReadLogFault, string>> = {
  'row-missing': 'a row is missing before it',
  'hash-differs': 'what it says does not give its hash',
  'end-missing': 'rows are missing at the end of its chain',
  outside: 'it stands in no chain',
};

/**
 * Recomputes the whole log: that no position is missing, that times are in order, and every stream's hash chain; then
 * every chain of the read log.
 */
export async function verifyAll({ store, database }: Connection, terminal: Terminal): Promise<Answer> {
  const bar = progressBar('Recomputing', { isTTY: terminal.isTty, write: (text) => terminal.err(text) });
  const { events, streams, broken } = await verifyLog(store, bar);
  const checked = ['positions without a gap', 'order of times', 'the hash chain of each stream'];
  const readLog = await verifyReadLog(database);
  return {
    json: {
      ...{ scope: 'log', events, streams, checked, broken: broken ?? null },
      readLog: { reads: readLog.reads, broken: readLog.broken ?? null },
    },
    code: broken || readLog.broken ? EXIT.finding : EXIT.ok,
    text: (paint) => `${verdict({ events, streams, checked, broken, paint })}\n${readLogVerdict(readLog, paint)}`,
  };
}

function readLogVerdict({ reads, broken }: ReadLogVerdict, paint: Paint): string {
  const counted = `${reads} ${reads === 1 ? 'row' : 'rows'} of the read log`;
  if (!broken) return `${paint('green', 'As written.')} ${counted}: recomputed every chain of hashes.`;
  const { fault, chain, readId } = broken;
  return [
    `${paint('red', 'Not as written.')} The first row of the read log that does not fit is ${
      readId === undefined ? `at the end of chain ${chain}` : `row ${readId}, in chain ${chain}`
    }: ${READ_FAULTS[fault]}.`,
    `${counted} fit. Keep the database as it is, and tell who runs Sightline.`,
  ].join('\n');
}

/** Recomputes the chains of one case, and gives the fingerprint that its page shows. */
export async function verifyCase(connection: Connection, auditor: Auditor, typed: string): Promise<Answer> {
  const { caseId } = await findRecord(connection, named(typed));
  const { history } = await auditor.replays.open(auditor.signed, caseId, {});
  const { events, streams, broken, fingerprint } = await proveCase(connection.store, history.streams, history.events);
  const checked = ['revisions without a gap', 'order of times', 'the hash chain of each record of the case'];
  return {
    json: { scope: 'case', caseId, events, streams, checked, fingerprint, broken: broken ?? null },
    code: broken ? EXIT.finding : EXIT.ok,
    text: (paint) =>
      `${verdict({ events, streams, checked, broken, paint })}\nFingerprint of the case: ${shortHash(fingerprint)}`,
  };
}

interface Verdict {
  readonly events: number;
  readonly streams: number;
  readonly checked: readonly string[];
  readonly broken: BrokenEvent | undefined;
  readonly paint: Paint;
}

function verdict({ events, streams, checked, broken, paint }: Verdict): string {
  const counted = `${events} ${events === 1 ? 'event' : 'events'} in ${streams} ${streams === 1 ? 'record' : 'records'}`;
  const list = `${checked.slice(0, -1).join(', ')} and ${checked.at(-1) ?? ''}`;
  if (!broken) return `${paint('green', 'As written.')} ${counted}: recomputed ${list}.`;
  const where = `position ${broken.position}${broken.stream ? `, ${broken.stream} revision ${broken.revision ?? '?'}` : ''}`;
  return [
    `${paint('red', 'Not as written.')} The first event that does not fit is at ${where}: ${FAULTS[broken.fault]}.`,
    `${counted} before it were recomputed and fit. Keep the database as it is, and tell who runs Sightline.`,
  ].join('\n');
}
