import type { EncodedCommand } from '../encoded-command.js';
import { EventRefused, RevisionConflict } from '../errors.js';
import type { Appended } from '../event-store.js';
import { expectedNumber } from './append-request.js';

export const APPEND_BATCH = {
  name: 'es.append_batch',
  text: `SELECT outcomes, positions::text, revisions::text
           FROM es.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};

/** The one row that `es.append_batch` answers with. */
export interface BatchRow {
  readonly outcomes: string;
  readonly positions: string;
  readonly revisions: string;
}

/** What became of one command of a batch. 'repeated': it had been written before, and its first answer has to be looked up. */
export type Outcome = Appended | 'repeated' | RevisionConflict | EventRefused;

/** The parameters of `es.append_batch`, in its order: arrays as PostgreSQL writes them, all bytes in one piece. */
export function batchParameters(commands: readonly EncodedCommand[]): unknown[] {
  const [ids, streams, types] = [new Places(), new Places(), new Places()];
  const a = { command: [] as number[], occurred: [] as string[], parts: [] as number[], meta: [] as number[] };
  const p = { stream: [] as number[], expected: [] as string[], events: [] as number[] };
  const e = { id: [] as string[], type: [] as number[], version: [] as number[], body: [] as number[] };
  const bytes: Buffer[] = [];
  for (const { commandId, occurredAt, appends } of commands) {
    const envelope = bytes.push(Buffer.alloc(0)) - 1;
    for (const { stream, expected, events } of appends) {
      p.stream.push(streams.of(stream));
      p.expected.push(expectedNumber(expected));
      p.events.push(events.length);
      for (const { eventId, type, schemaVersion, meta, body } of events) {
        bytes[envelope] = meta; // one envelope for all events of a command
        bytes.push(body);
        e.id.push(eventId);
        e.type.push(types.of(type));
        e.version.push(schemaVersion);
        e.body.push(body.length);
      }
    }
    a.command.push(ids.of(commandId));
    a.occurred.push(occurredAt.toISOString());
    a.parts.push(appends.length);
    a.meta.push(bytes[envelope]?.length ?? 0);
  }
  return [
    ...[plain(ids.names()), plain(streams.names()), quoted(types.names())],
    ...[plain(a.command), plain(a.occurred), plain(a.parts), plain(a.meta)],
    ...[plain(p.stream), plain(p.expected), plain(p.events)],
    ...[plain(e.id), plain(e.type), plain(e.version), plain(e.body)],
    Buffer.concat(bytes),
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
  if (text === undefined) throw new Error('es.append_batch left out an answer');
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

/** An array as PostgreSQL writes it; for values without quotes, commas, braces, spaces. */
function plain(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

function quoted(values: readonly string[]): string {
  return plain(values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`));
}

function items(array: string): string[] {
  return array.slice(1, -1).split(',');
}
