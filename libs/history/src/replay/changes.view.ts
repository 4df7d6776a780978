import type { RecordedEvent } from '#event-store';
import { labelOf } from '#kernel';
import type { Change } from '../domain/as-of/changes.js';
import { SECTIONS } from '../domain/as-of/facts.js';
import type { Standpoint } from '../domain/standpoint.js';
import type { Words } from '../case-history/words.js';
import { eventAddress } from './replay.address.js';

/** What differs between two places, as the rows of a table. */
export interface ChangesView {
  readonly caption: string;
  readonly compareWith: number;
  readonly rows: readonly ChangeRow[];
}

export interface ChangeRow {
  readonly record: string;
  readonly field: string;
  /** Absent: it was not known, or is not known any more. */
  readonly before?: string;
  readonly after?: string;
  readonly because: { readonly text: string; readonly by?: string; readonly href?: string };
}

/** The rows in the order in which a case is read. A change without an event says that only time has passed. */
export function changesView(
  caseId: string,
  [earlier, later]: readonly [Standpoint, Standpoint],
  changes: readonly Change<RecordedEvent>[],
  words: Words,
): ChangesView {
  const isOneStep = later.by === 'event' && earlier.number === later.number - 1;
  return {
    caption: isOneStep ? `With event ${later.number}` : `Between ${placeText(earlier)} and ${placeText(later)}`,
    compareWith: earlier.number,
    rows: changes.map((change) => changeRow(caseId, change, words)),
  };
}

function placeText({ by, number }: Standpoint): string {
  if (by === 'now') return 'now';
  if (by === 'date') return 'this moment';
  return number === 0 ? 'the beginning' : `event ${number}`;
}

function changeRow(caseId: string, change: Change<RecordedEvent>, words: Words): ChangeRow {
  const { section, title, field, before, after, because } = change;
  const name = title.map((part) => words.value(part, section)).join(', ');
  return {
    record: name === '' ? labelOf(SECTIONS, section) : name,
    field,
    ...(before && { before: words.value(before, section) }),
    ...(after && { after: words.value(after, section) }),
    because: because
      ? {
          text: words.sentence(because.event),
          by: words.recordedBy(because.event),
          href: eventAddress(caseId, because.event.meta.eventId),
        }
      : { text: 'No event: only time passed' },
  };
}
