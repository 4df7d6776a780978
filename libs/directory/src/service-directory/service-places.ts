import type { ServiceEntry } from '../directory-entry.row.js';
import type { ServiceWindow } from '../directory.reader.js';

type Place = NonNullable<ServiceWindow['after']>;

/** The cursor of the list after this service: opaque to clients, safe in an address. */
export const cursorAfter = ({ name, serviceId }: Place): string =>
  Buffer.from(JSON.stringify([name, serviceId])).toString('base64url');

/** Where a cursor stands; undefined, the beginning, for anything that is not one of ours. */
export function placeOf(cursor: string | undefined): Place | undefined {
  try {
    const [name, serviceId]: unknown[] = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as unknown[];
    const isPlace = typeof name === 'string' && !/\0/.test(name) && typeof serviceId === 'string';
    return isPlace && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(serviceId) ? { name, serviceId } : undefined;
  } catch {
    return undefined;
  }
}

/** A page of a list out of one row more than it holds: the rows, and the cursor of the next page if there is one. */
export function pageOf(services: readonly ServiceEntry[], limit: number): { items: ServiceEntry[]; next?: string } {
  const items = services.slice(0, limit);
  const last = services.length > limit ? items.at(-1) : undefined;
  return { items, ...(last && { next: cursorAfter(last) }) };
}
