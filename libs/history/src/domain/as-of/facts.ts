import { codeList, type CodeOf, type IsoDate } from '#kernel';

/** The parts of a case in the order in which people read them. */
export const SECTIONS = codeList('history-section', {
  PERSON: 'The person referred',
  NEEDS: 'Needs',
  ACCOMMODATION: 'Where the person stays',
  DISCLOSURES: 'Disclosures and incidents',
  RISK: 'Risk',
  DEMAND: 'No service found',
  REFERRALS: 'Referrals to services',
  FORUMS: 'Forums',
  ACTIONS: 'Actions',
  SHARING: 'Decisions to share',
});
export type Section = CodeOf<typeof SECTIONS>;

/** A value before it is put into words: ids and codes are named by the page, so that two moments can be compared exactly. */
export type FactValue =
  | { readonly text: string }
  | { readonly codes: readonly string[]; readonly list: string }
  | { readonly on: IsoDate }
  | { readonly organisations: readonly string[] }
  | { readonly service: string }
  | { readonly reference: string; readonly prefix: 'P' | 'C' | 'R' | 'F' | 'A' | 'S' }
  | { readonly count: number; readonly of: 'day' | 'week' | 'working day' | 'yes answer' };

/** One thing that is known: a field of a record and its value. */
export interface Fact {
  readonly field: string;
  readonly value: FactValue;
}

/** One record of a case as a list of facts: what the page shows, and what is compared between two moments. */
export interface RecordFacts {
  readonly section: Section;
  readonly id: string;
  /** What the record is called, part by part. */
  readonly title: readonly FactValue[];
  readonly facts: readonly Fact[];
  /** Something about it ought to have been done by now. */
  readonly isOverdue?: boolean;
  /** It was marked as a mistake: shown struck through, with what it was corrected to, never taken away. */
  readonly isMistake?: boolean;
}

type Told<Value> = Value | undefined;

export const text = (said: string): FactValue => ({ text: said });
export const code = (list: string, one: string): FactValue => ({ codes: [one], list });
export const codes = (list: string, several: readonly string[]): FactValue => ({ codes: several, list });
export const date = (on: IsoDate): FactValue => ({ on });
export const organisation = (id: string): FactValue => ({ organisations: [id] });
export const organisations = (ids: readonly string[]): FactValue => ({ organisations: ids });
export const days = (count: number): FactValue => ({ count, of: 'day' });

/** A fact if there is something to tell, else nothing: a field that is not known is not listed. */
export function fact<Value>(field: string, value: Told<Value>, tell: (value: Value) => FactValue): Fact[] {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
  return [{ field, value: tell(value) }];
}

/** A value as text that is equal for equal values only. */
export const fingerprint = (value: FactValue): string => JSON.stringify(value);
