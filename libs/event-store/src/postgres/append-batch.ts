import type { EncodedCommand } from '../encoded-command.js';
import { EventRefused, RevisionConflict } from '../errors.js';
import type { Appended } from '../event-store.js';
import { expectedNumber } from './append-request.js';
import { bytesArray, int2Array, int4Array, int8Array, textArray, timestampArray, uuidArray } from './binary-arrays.js';

export const APPEND_GROUP = {
  name: 'es.append_group',
  text: `SELECT outcomes, positions::text, revisions::text
           FROM es.append_group($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};

const NOTHING = Buffer.alloc(0);

/** The one row that `es.append_group` answers with. */
export interface BatchRow {
  readonly outcomes: string;
  readonly positions: string;
  readonly revisions: string;
}

/** What became of one command of a batch. 'repeated': it had been written before, and its first answer has to be looked up. */
export type Outcome = Appended | 'repeated' | RevisionConflict | EventRefused;

/** The parameters of `es.append_group`, in its order. */
export function batchParameters(commands: readonly EncodedCommand[]): Buffer[] {
  const [ids, streams, types] = [new Places(), new Places(), new Places()];
  const a = { command: [] as number[], occurred: [] as Date[], parts: [] as number[], meta: [] as Buffer[] };
  const p = { stream: [] as number[], expected: [] as bigint[], events: [] as number[] };
  const e = { id: [] as string[], type: [] as number[], version: [] as number[], body: [] as Buffer[] };
  for (const { commandId, occurredAt, appends } of commands) {
    a.command.push(ids.of(commandId));
    a.occurred.push(occurredAt);
    a.parts.push(appends.length);
    a.meta.push(appends[0]?.events[0]?.meta ?? NOTHING); // one envelope for all events of a command
    for (const { stream, expected, events } of appends) {
      p.stream.push(streams.of(stream));
      p.expected.push(expectedNumber(expected));
      p.events.push(events.length);
      for (const { eventId, type, schemaVersion, body } of events) {
        e.id.push(eventId);
        e.type.push(types.of(type));
        e.version.push(schemaVersion);
        e.body.push(body);
      }
    }
  }
  return [
    ...[uuidArray(ids.names()), textArray(streams.names()), textArray(types.names())],
    ...[int4Array(a.command), timestampArray(a.occurred), int4Array(a.parts), bytesArray(a.meta)],
    ...[int4Array(p.stream), int8Array(p.expected), int4Array(p.events)],
    ...[uuidArray(e.id), int4Array(e.type), int2Array(e.version), bytesArray(e.body)],
  ];
}

/** What became of each of `commands`, in their order. */
export function outcomesOf(
  { outcomes, positions, revisions }: BatchRow,
  commands: readonly EncodedCommand[],
): Outcome[] {
  const [last, revision] = [items(positions), items(revisions)];
  let part = 0;
  return commands.map(({ appends }, index) => {
    const streams = appends.map(({ stream }) => ({ stream, revision: revision[part++] }));
    const outcome = outcomes[index];
    if (outcome === 'o') return appended(last[index], streams);
    if (outcome === 'c') return conflict(streams);
    return outcome === 'd' ? 'repeated' : new EventRefused('occurred-in-future');
  });
}

interface Part {
  readonly stream: string;
  readonly revision: string | undefined;
}

function appended(position: string | undefined, parts: readonly Part[]): Appended {
  const revisions = new Map(parts.map(({ stream, revision }) => [stream, wholeNumber(revision)]));
  return { position: wholeNumber(position), revisions, duplicate: false };
}

/** Only the part in conflict has a revision. */
function conflict(parts: readonly Part[]): RevisionConflict {
  const found = parts.find(({ revision }) => revision !== 'NULL');
  return new RevisionConflict(found?.stream ?? '', wholeNumber(found?.revision));
}

function wholeNumber(text: string | undefined): bigint {
  if (text === undefined) throw new Error('es.append_group left out an answer');
  return BigInt(text);
}

/** Names in the order in which they first came, and the place of each, counted from 1. */
class Places {
  private readonly places = new Map<string, number>();

  of(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.places.size + 1);
    return this.places.size;
  }

  names(): string[] {
    return [...this.places.keys()];
  }
}

function items(array: string): string[] {
  return array.slice(1, -1).split(',');
}
