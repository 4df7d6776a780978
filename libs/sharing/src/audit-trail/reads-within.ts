import type { LoggedReadsPage } from '#access';

/** Reads as somebody may see them who may see only `records`: what else a list returned is not theirs to know. */
export function readsWithin(page: LoggedReadsPage, records: readonly string[]): LoggedReadsPage {
  const known = new Set(records);
  const reads = page.reads.map((read) => ({ ...read, returnedIds: read.returnedIds.filter((id) => known.has(id)) }));
  return { ...page, reads };
}
