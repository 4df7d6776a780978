import type { IsoDate } from '#kernel';
import type { Basis } from '../domain/basis.js';
import type { StreamKind } from '../domain/stream-kinds.js';

/** Everything that the address of a history can say. What is usual is left out of it. */
export interface Place {
  readonly basis?: Basis | undefined;
  readonly at?: number | undefined;
  readonly on?: IsoDate | undefined;
  readonly time?: string | undefined;
  readonly compare?: number | undefined;
  readonly type?: StreamKind | undefined;
  readonly order?: 'newest' | 'oldest' | undefined;
  readonly page?: number | undefined;
}

const USUAL: Place = { basis: 'recorded', order: 'newest' };
const PARTS = ['at', 'on', 'time', 'basis', 'compare', 'type', 'order', 'page'] as const;

/** The one address of a place in a case's history: opaque ids, numbers, dates and codes, so that it can be passed on. */
export function historyAddress(caseId: string, place: Place = {}): string {
  const given = PARTS.filter((part) => place[part] !== undefined && place[part] !== USUAL[part]);
  const query = new URLSearchParams(given.map((part): [string, string] => [part, String(place[part])])).toString();
  return `/cases/${caseId}/history${query === '' ? '' : `?${query}`}`;
}

/** The address of one event's full record. */
export const eventAddress = (caseId: string, eventId: string): string => `/cases/${caseId}/history/events/${eventId}`;
