/** Where a list by name stands: after this entry. */
export interface Place {
  readonly name: string;
  readonly id: string;
}

/** The cursor of the list after this entry: opaque to clients, safe in an address. */
export const cursorAfter = ({ name, id }: Place): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url');

/** Where a cursor stands; undefined, the beginning, for anything that is not one of ours. */
export function placeOf(cursor: string | undefined): Place | undefined {
  try {
    const [name, id]: unknown[] = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as unknown[];
    const isPlace = typeof name === 'string' && !/\0/.test(name) && typeof id === 'string';
    return isPlace && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { name, id } : undefined;
  } catch {
    return undefined;
  }
}

/** The window of a list that shows `limit` entries after a cursor: one more is asked for, to know whether more follow. */
export function windowOf(limit: number, cursor: string | undefined): { limit: number; after?: Place } {
  const after = placeOf(cursor);
  return { limit: limit + 1, ...(after && { after }) };
}

/** A page of a list out of one row more than it holds: the rows, and the cursor of the next page if there is one. */
export function pageOf<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  limit: number,
  idOf: (entry: Entry) => string,
): { items: Entry[]; next?: string } {
  const items = entries.slice(0, limit);
  const last = entries.length > limit ? items.at(-1) : undefined;
  return { items, ...(last && { next: cursorAfter({ name: last.name, id: idOf(last) }) }) };
}
