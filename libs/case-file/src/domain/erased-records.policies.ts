import { isProtected, type EventType } from '#kernel';
import { caseEventTypes, type CaseEvent } from './case.events.js';
import { personEventTypes, type PersonEvent } from './person.events.js';

/** The kinds of records about somebody that a case file is made of: the categories of their streams. */
export type FileRecord = 'Person' | 'Case';

const TYPES: Readonly<Record<FileRecord, Readonly<Record<string, EventType>>>> = {
  Person: personEventTypes,
  Case: caseEventTypes,
};

/**
 * Whether an event of this type can still be written where these kinds of records were erased. What is protected in it would
 * need the key that was destroyed: the vault refuses it as `record-erased`, by the same classes of its fields. What holds
 * nothing protected, like the mark of a mistake, can always be added.
 */
export function canBeAdded(type: PersonEvent['type'] | CaseEvent['type'], erased: readonly string[]): boolean {
  return (['Person', 'Case'] as const).every((record) => {
    const fields = Object.values(TYPES[record][type]?.fields ?? {});
    return !erased.includes(record) || !fields.some(isProtected);
  });
}
