import type { RecordedEvent } from '#event-store';
import { IntegrityError, type IntegrityFault } from '../integrity-error.js';
import type { KnownKey } from '../keys/key-cache.js';
import { openBox } from './box-cipher.js';
import { boxesIn, type Box, type Ring } from './sealed-field.js';
import { markerOf, type Marker } from './shape.js';

/** An event with the boxes found in it. */
export interface FoundBoxes {
  readonly event: RecordedEvent;
  readonly boxes: readonly Box[];
}

/** The boxes of an event; none for most events. Throws `IntegrityError` where a field lost the one it belongs to. */
export function findBoxes(event: RecordedEvent): FoundBoxes {
  const found = boxesIn(event.data);
  if (!found) return { event, boxes: NONE };
  const boxes = [...found.values()].map(({ holder, fields, shapes }) => {
    if (typeof holder?.key !== 'string' || typeof holder.box !== 'string') throw fault('form-unknown', event);
    return { holder, fields, shapes };
  });
  return { event, boxes };
}

const NONE: readonly Box[] = [];

export const ringOf = ({ holder }: Box): Ring => (holder.ring === 'locating' ? 'locating' : 'subject');

/** Of a key that may be used here what is known of it; undefined for one that does not exist; `withheld` for one that may not. */
export type KeyLookup = (box: Box) => KnownKey | 'withheld' | undefined;

/**
 * The event with its values, or with what stands for them where they were erased or are withheld. Throws `IntegrityError`
 * where a box or a key is not what was written.
 */
export function openEvent({ event, boxes }: FoundBoxes, keyFor: KeyLookup): RecordedEvent {
  if (boxes.length === 0) return event;
  const data: Record<string, unknown> = { ...event.data };
  for (const box of boxes) {
    const key = keyFor(box);
    if (key === undefined) throw fault('key-missing', event);
    if (key === 'withheld' || key === 'shredded') putMarkers(data, box, key === 'withheld' ? 'withheld' : 'erased');
    else Object.assign(data, opened(event, box, key));
  }
  return { ...event, data };
}

function putMarkers(data: Record<string, unknown>, { fields, shapes }: Box, marker: Marker): void {
  for (const [at, field] of fields.entries()) {
    const value = markerOf(shapes[at] ?? 'none', marker);
    if (value === undefined) delete data[field];
    else data[field] = value;
  }
}

function opened(event: RecordedEvent, { holder, fields, shapes }: Box, key: Buffer): Readonly<Record<string, unknown>> {
  const { stream, type, meta } = event;
  const { key: keyId = '', box = '' } = holder;
  try {
    return openBox(key, { stream, eventId: meta.eventId, type, keyId, fields, shapes }, box);
  } catch (cause) {
    throw fault('cipher-broken', event, cause);
  }
}

const fault = (what: IntegrityFault, { stream, revision, type }: RecordedEvent, cause?: unknown): IntegrityError =>
  new IntegrityError(what, `${stream} ${revision} ${type}`, cause);
