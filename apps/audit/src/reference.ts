import { streamsNamed, type CaseStream } from '#history';
import type { Connection } from './connect.js';
import { UsageError } from './exit-codes.js';

/** A record as people name it on the command line, perhaps with an event of it: `C-4F7K-2M9P`, `C-4F7K-2M9P@17`. */
export interface Named {
  readonly reference: string;
  readonly event?: number;
}

const REFERENCE = /^([PCRFAS]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})(?:@(\d{1,9}))?$/;

/** Reads what was typed. Throws `UsageError` for anything that is no reference. */
export function named(typed: string): Named {
  const [, reference, event] = REFERENCE.exec(typed.trim().toUpperCase()) ?? [];
  if (!reference) {
    throw new UsageError(`${JSON.stringify(typed)} is not a reference. Write it like C-4F7K-2M9P, or C-4F7K-2M9P@17.`);
  }
  return event === undefined ? { reference } : { reference, event: Number(event) };
}

/** The record that a reference stands for: its stream, and the case it is part of. A case's reference is the whole case. */
export interface Found extends CaseStream {
  readonly isWholeCase: boolean;
}

/**
 * Finds a record by its reference. Which case it belongs to is not told before the read of that case is logged; absent and
 * not allowed sound the same. A person with several cases is found with the first. Throws `UsageError`.
 */
export async function findRecord({ database }: Connection, { reference }: Named): Promise<Found> {
  const [found] = await database.tx((tx) => streamsNamed(tx, reference));
  if (!found) throw new UsageError(notFound(reference));
  return { ...found, isWholeCase: reference.startsWith('C-') };
}

export const notFound = (reference: string): string =>
  `There is no record ${reference} that you may read. Check the reference, and who you are (--member).`;
