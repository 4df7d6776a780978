import { markerWords } from './erased.js';

/** One entry of a code list. Codes are stable and stored; labels are for people and may improve. */
export interface Code<Value extends string = string> {
  readonly code: Value;
  readonly label: string;
  /** What the code covers, where the label alone could be read two ways. */
  readonly hint?: string;
}

/** A code list in the order in which people read it. */
export interface CodeList<Value extends string = string> {
  readonly name: string;
  readonly codes: readonly Code<Value>[];
}

/** Declares a code list; the codes' union type follows from the keys. */
export function codeList<const Labels extends Readonly<Record<string, string>>>(
  name: string,
  labels: Labels,
): CodeList<keyof Labels & string> {
  return {
    name,
    codes: Object.entries(labels).map(([code, label]) => ({ code, label })),
  };
}

/** Whether something that a library exports is a code list. */
export function isCodeList(value: unknown): value is CodeList {
  return typeof value === 'object' && value !== null && 'codes' in value && 'name' in value;
}

/** The union of a list's codes. */
export type CodeOf<List> = List extends CodeList<infer Value> ? Value : never;

/** What people read for `code`, also where it was erased. A code that a newer release wrote is shown as it is rather than lost. */
export function labelOf(list: CodeList, code: string): string {
  return list.codes.find((entry) => entry.code === code)?.label ?? markerWords(code) ?? code;
}
