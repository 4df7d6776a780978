import type { SubjectKeyShredded } from '#erasure';
import type { EventStore } from '#event-store';
import { referenceOf, tombstoneText } from '#kernel';

/** By which decision what was said and wished, and where the survivor is, was erased; empty where neither was. */
export interface ToldOfFile {
  readonly file?: string;
  readonly whereabouts?: string;
}

/** What to read where values of this file were. Asked of the log: nobody but this context needs it. */
export async function tombstonesOfFile(store: EventStore, survivorFileId: string): Promise<ToldOfFile> {
  const told: { file?: string; whereabouts?: string } = {};
  for await (const { type, data } of store.readStream(`Erasure-${survivorFileId}`)) {
    if (type !== 'SubjectKeyShredded') continue;
    const { erasureId, records, shreddedOn } = data as SubjectKeyShredded['data'];
    const text = tombstoneText({ reference: referenceOf('D', erasureId), on: shreddedOn });
    if (records.includes('SurvivorFile')) told.file = text;
    if (records.includes('SurvivorWhereabouts')) told.whereabouts = text;
  }
  return told;
}
