import type { RecordedEvent } from '#event-store';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An event as a release wrote it. The files only ever grow in number: what is in one is a promise to every old log. */
export interface GoldenEvent {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const FOLDER = join(__dirname.replace(/([\\/])dist([\\/])test/, '$1test'), 'events');

/** All golden events, by file name. */
export function goldenEvents(): ReadonlyMap<string, GoldenEvent> {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return new Map(
    files.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as GoldenEvent] as const),
  );
}

/** The name of the file that holds this version of a type. */
export const goldenName = (type: string, version: number): string => `${type}.v${version}.json`;

/** Keeps `event` as the golden one of its type and version, unless there is one: a released shape is never rewritten. */
export function keepGolden({
  type,
  schemaVersion,
  data,
}: Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data'>): boolean {
  const file = join(FOLDER, goldenName(type, schemaVersion));
  if (existsSync(file)) return false;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ type, schemaVersion, data }, null, 2)}\n`);
  return true;
}
