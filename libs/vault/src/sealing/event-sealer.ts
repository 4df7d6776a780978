import { eventIdOf, EventRefused, type StreamAppend } from '#event-store';
import type { DomainEvent } from '#kernel';
import type { KeyOwner } from '../keys/key-table.js';
import type { DataKey } from '../keys/subject-keys.js';
import { sealBox } from './box-cipher.js';
import { isSealed, type Ring, type SealedField } from './sealed-field.js';
import type { SealedGroup, SealingPlan } from './sealing-plan.js';
import { shapeOf } from './shape.js';

/** One box to be made: which fields of which event, and whose key. */
interface PlannedBox extends KeyOwner {
  readonly ring: Ring;
  readonly fields: readonly string[];
}

/** An event with the boxes to be made for it. */
interface PlannedEvent {
  readonly event: DomainEvent;
  readonly boxes: readonly PlannedBox[];
}

/** What one command writes, with every box that has to be made for it. */
export interface PlannedAppends {
  readonly appends: readonly (Omit<StreamAppend, 'events'> & { readonly events: readonly PlannedEvent[] })[];
  /** Whose keys it takes. */
  readonly owners: Readonly<Record<Ring, readonly KeyOwner[]>>;
}

/** Finds what is to be sealed. Throws `EventRefused` for a protected field that names nobody, and for what looks sealed already. */
export function planAppends(plan: SealingPlan, appends: readonly StreamAppend[]): PlannedAppends {
  const planned = appends.map((append) => ({
    ...append,
    events: append.events.map((event) => plannedEvent(plan, append.stream, event)),
  }));
  const boxes = planned.flatMap(({ events }) => events.flatMap((event) => event.boxes));
  const ownersOf = (ring: Ring) => boxes.filter((box) => box.ring === ring);
  return { appends: planned, owners: { subject: ownersOf('subject'), locating: ownersOf('locating') } };
}

function plannedEvent(plan: SealingPlan, stream: string, event: DomainEvent): PlannedEvent {
  const data = event.data as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(data))
    if (isSealed(data[field])) throw new EventRefused('not-json', `${event.type}.${field}`);
  const boxes = plan.of(event.type).flatMap((group) => plannedBox(group, stream, event.type, data));
  return { event, boxes };
}

function plannedBox(
  { ring, subjectField, fields }: SealedGroup,
  stream: string,
  type: string,
  data: Readonly<Record<string, unknown>>,
): PlannedBox[] {
  const present = fields.filter((field) => Object.hasOwn(data, field));
  if (present.length === 0) return [];
  const subjectId = data[subjectField];
  if (typeof subjectId !== 'string' || subjectId === '') throw new EventRefused('no-subject', type);
  return [{ ring, fields: present, subjectId, record: recordOf(stream) }];
}

/** The kind of record: the category of the stream, `Person` of `Person-…`. */
export const recordOf = (stream: string): string => stream.slice(0, Math.max(0, stream.indexOf('-')));

/** The same appends with boxes in the place of protected values. */
export function sealAppends(
  { appends }: PlannedAppends,
  commandId: string,
  keyOf: (ring: Ring, owner: KeyOwner) => DataKey,
): readonly StreamAppend[] {
  let count = 0;
  return appends.map(({ stream, expected, events }) => ({
    stream,
    expected,
    events: events.map(({ event, boxes }) => {
      const n = count++;
      if (boxes.length === 0) return event;
      const eventId = eventIdOf(commandId, n);
      return sealedEvent(stream, eventId, event, boxes, keyOf);
    }),
  }));
}

function sealedEvent(
  stream: string,
  eventId: string,
  { type, data }: DomainEvent,
  boxes: readonly PlannedBox[],
  keyOf: (ring: Ring, owner: KeyOwner) => DataKey,
): DomainEvent {
  const values = data as Readonly<Record<string, unknown>>;
  const sealed: Record<string, unknown> = { ...values };
  for (const box of boxes) {
    const { keyId, key } = keyOf(box.ring, box);
    const { fields } = box;
    const [holder = ''] = fields;
    const shapes = fields.map((field) => shapeOf(values[field]));
    const text = sealBox(key, { stream, eventId, type, keyId, fields, shapes }, values);
    const held = { key: keyId, box: text, ...(box.ring === 'locating' && { ring: box.ring }) };
    for (const [at, field] of fields.entries())
      sealed[field] = {
        $sealed: holder,
        as: shapes[at] ?? 'none',
        ...(field === holder && held),
      } satisfies SealedField;
  }
  return { type, data: sealed };
}
