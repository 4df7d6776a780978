import { KurrentEventStore } from '#event-store';
import { ProtectedEventStore } from '#vault';
import type { Log } from './open-log.js';
import type { StorageCheck } from './storage-checks.js';

/** What each kind of fault means and what to do. `SELECT * FROM kurrent.fault` says where. */
const WORDS: Readonly<Record<string, string>> = {
  'will-be-truncated': 'streams have a setting with which KurrentDB takes their first events away: take it back now',
  'not-ours': 'streams hold events that Sightline did not write, and can take no more: find out who writes there',
  'command-twice': 'commands were carried out in two places: tell the makers of Sightline',
  hole: 'streams miss events, or the rest of a command: nothing after that is shown. Restore KurrentDB from a backup',
};

/** What is wrong with the log itself, where it can be seen without reading all of it; empty where nothing can go wrong so. */
export async function logChecks(opened: Log): Promise<readonly StorageCheck[]> {
  const log = opened instanceof ProtectedEventStore ? opened.inner : opened;
  if (!(log instanceof KurrentEventStore)) return [];
  const faults = await log.faults();
  if (faults.length === 0)
    return [{ name: 'log-faults', colour: 'green', says: 'Nothing in KurrentDB is out of order.' }];
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  const said = kinds.map((kind) => `${faults.filter((fault) => fault.kind === kind).length} ${WORDS[kind] ?? kind}`);
  return [{ name: 'log-faults', colour: 'red', says: `${said.join('. ')}.` }];
}
