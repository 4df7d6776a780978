import { isUuid, labelOf, readableDate, type CodeList, type DomainEvent, type DataOf } from '#kernel';

/**
 * How a bundle treats a field (security promise 6). `shown`: as it was written. `words`: a code or an id, in words.
 * `third-party`: may be about somebody else, and is withheld unless a reviewer says otherwise. `never`: in no bundle.
 */
export type TreatedAs = 'shown' | 'words' | 'third-party' | 'never';

/** The names of organisations and services, which are public. */
export interface PublicNames {
  organisation(id: string): string;
  service(id: string): string;
}

export interface FieldTreatment {
  readonly as: TreatedAs;
  readonly label: string;
  /** The value as the person reads it; empty where there is nothing to read. */
  readonly text: (value: unknown, names: PublicNames) => string;
}

/** How a bundle treats an event type. */
export interface ItemTreatment {
  /** What people read above it. */
  readonly title: string;
  /** The whole item is about somebody else, too: what it says by being there has to be looked at first. */
  readonly isThirdParty: boolean;
  readonly fields: Readonly<Record<string, FieldTreatment>>;
}

/** Of every event of a context, how each field is treated; or why none of it is in a bundle. A missing one does not compile. */
export type Treatments<Event extends DomainEvent> = {
  readonly [Type in Event['type']]:
    | { readonly never: string }
    | (Omit<ItemTreatment, 'fields'> & {
        readonly fields: { readonly [Field in keyof Required<DataOf<Event, Type>>]: FieldTreatment };
      });
};

export const item = <Fields>(title: string, fields: Fields) => ({ title, isThirdParty: false, fields });
export const othersItem = <Fields>(title: string, fields: Fields) => ({ title, isThirdParty: true, fields });

const codesText = (lists: readonly CodeList[]) => (value: unknown) => plain(value, (text) => labelIn(lists, text));
const labelIn = (lists: readonly CodeList[], code: string): string => {
  const list = lists.find(({ codes }) => codes.some((one) => one.code === code)) ?? lists[0];
  return list ? labelOf(list, code) : code;
};

export const shown = (label: string): FieldTreatment => ({ as: 'shown', label, text: (value) => plain(value) });
export const words = (label: string, ...lists: readonly CodeList[]): FieldTreatment => ({
  as: 'words',
  label,
  text: codesText(lists),
});
export const others = (label: string, ...lists: readonly CodeList[]): FieldTreatment => ({
  as: 'third-party',
  label,
  text: codesText(lists),
});
export const organisation = (label: string): FieldTreatment => ({
  as: 'words',
  label,
  text: (value, names) => plain(value, (id) => names.organisation(id)),
});
export const service = (label: string): FieldTreatment => ({
  as: 'words',
  label,
  text: (value, names) => plain(value, (id) => names.service(id)),
});
/** What a part of a value says in words; empty where it says nothing. */
export type PartText = (value: unknown, names: PublicNames) => string;

/** A value of named parts, each in words of its own and in this order. A part that is not named is not told. */
export const parts = (
  as: 'words' | 'third-party',
  label: string,
  of: Readonly<Record<string, PartText>>,
): FieldTreatment => ({
  as,
  label,
  text: (value, names) => {
    if (typeof value !== 'object' || value === null) return plain(value);
    const given: Readonly<Record<string, unknown>> = { ...value };
    const texts = Object.entries(of).map(([name, text]) => text(given[name], names));
    return texts.filter((text) => text !== '').join('; ');
  },
});
/** The part as it was written. */
export const written: PartText = (value) => plain(value);
/** The part as a code, in words. */
export const coded = (list: CodeList): PartText => codesText([list]);
/** The part as the id of a service. */
export const namedService: PartText = (value, names) => plain(value, (id) => names.service(id));

export const never: FieldTreatment = { as: 'never', label: '', text: () => '' };

const DATE = /^\d{4}-\d\d-\d\d$/;

/** A value in words: dates as people read them, no ids, lists and parts one after the other. */
function plain(value: unknown, word: (text: string) => string = textOf): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return word(value);
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value);
  return parts
    .map((part) => plain(part, word))
    .filter((text) => text !== '')
    .join('; ');
}

function textOf(text: string): string {
  if (DATE.test(text)) return readableDate(text);
  return isUuid(text) ? '' : text;
}
