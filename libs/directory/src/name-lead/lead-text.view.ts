import { labelOf, readableDate } from '#kernel';
import type { LeadEntry } from '../directory-entry.row.js';
import { LEAD_CAPACITIES, LEAD_FORUMS } from '../domain/organisation.events.js';

/** A place and who has it, in words; `names` of members by id. */
export const leadText = ({ forum, capacity, memberId, from }: LeadEntry, names: ReadonlyMap<string, string>): string =>
  `${labelOf(LEAD_FORUMS, forum)}, ${labelOf(LEAD_CAPACITIES, capacity).toLowerCase()}: ${names.get(memberId) ?? 'Somebody who has left'}, since ${readableDate(from)}`;
