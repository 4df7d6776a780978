import type { PastEvent } from './past-event.js';

/** What is read of the events that seal, unseal, and may be sealed. */
interface Read {
  readonly sealId?: string;
  readonly scope?: string;
  readonly entryIds?: readonly string[];
  readonly entryId?: string;
  readonly disclosureId?: string;
  readonly assessmentId?: string;
}

const SEALING = new Set(['SealProposed', 'RecordSealed', 'SealDeclined', 'UnsealProposed', 'RecordUnsealed']);

/** What holds after these events: the entries that are sealed, and whether the case is. */
interface InForce {
  readonly entryIds: ReadonlySet<string>;
  readonly isWhole: boolean;
}

/** The seals in force after these events, whatever their order. */
export function sealsInForce(events: readonly PastEvent[]): InForce {
  const seals = new Map<string, Read>();
  for (const { type, data } of events.toSorted((one, other) => (one.position < other.position ? -1 : 1))) {
    const seal = data as Read;
    if (type === 'RecordSealed') seals.set(seal.sealId ?? '', seal);
    if (type === 'RecordUnsealed') seals.delete(seal.sealId ?? '');
  }
  const all = [...seals.values()];
  return {
    entryIds: new Set(all.flatMap(({ entryIds = [] }) => entryIds)),
    isWhole: all.some(({ scope }) => scope === 'WHOLE_CASE'),
  };
}

/**
 * The events that may be seen while these seals hold: nothing of a sealed entry, nor of a case that is sealed as a whole.
 * That there is a seal is for those who may know it, and who asked for it by which order for nobody here.
 */
export function withoutSealed<Event extends PastEvent>(
  events: readonly Event[],
  { entryIds, isWhole }: InForce,
  knowsOfSeals: boolean,
): Event[] {
  const isSealed = (data: Read) =>
    [data.entryId, data.disclosureId, data.assessmentId].some((id) => id !== undefined && entryIds.has(id));
  return events.filter(({ type, data }) => {
    if (type === 'RecordSealed' || type === 'RecordUnsealed') return knowsOfSeals;
    return !SEALING.has(type) && !isWhole && !isSealed(data);
  });
}
