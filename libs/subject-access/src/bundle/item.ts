import { londonDate, type IsoDate } from '#kernel';
import type { RecordedEvent } from '#event-store';
import { treatmentOf } from '../treatment/all-treatments.js';
import type { PublicNames } from '../treatment/treatment.js';

/** One field of an item as a reviewer sees it, and the person who asked if it is included. */
export interface ItemField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly isThirdParty: boolean;
}

/** One entry of the log as it goes into a bundle. */
export interface Item {
  readonly itemId: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly fields: readonly ItemField[];
  readonly isThirdParty: boolean;
}

/** The event as an item; undefined where nothing of it is in a bundle. A field that is not classified is not in it. */
export function itemOf(event: RecordedEvent, names: PublicNames): Item | undefined {
  const treatment = treatmentOf(event);
  if (!treatment) return undefined;
  const data = event.data as Readonly<Record<string, unknown>>;
  const fields = Object.entries(treatment.fields).flatMap(([name, { as, label, text }]) => {
    const value = as === 'never' ? '' : text(data[name], names);
    return value === '' ? [] : [{ name, label, text: value, isThirdParty: as === 'third-party' }];
  });
  return {
    itemId: event.meta.eventId,
    title: treatment.title,
    on: londonDate(event.occurredAt),
    fields,
    isThirdParty: treatment.isThirdParty || fields.some(({ isThirdParty }) => isThirdParty),
  };
}
