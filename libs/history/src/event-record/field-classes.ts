import { caseFileContext } from '#case-file';
import { erasureContext } from '#erasure';
import { forumsContext } from '#forums';
import { isErased, type EventType, type FieldClass } from '#kernel';
import { matchingContext } from '#matching';
import { rectificationContext } from '#rectification';
import { referralsContext } from '#referrals';
import { sharingContext } from '#sharing';

const TYPES = [
  caseFileContext,
  matchingContext,
  referralsContext,
  forumsContext,
  sharingContext,
  erasureContext,
  rectificationContext,
].reduce<Readonly<Record<string, EventType>>>((all, { eventTypes }) => ({ ...all, ...eventTypes }), {});

const WORDS: Readonly<Record<FieldClass['class'], string>> = {
  open: 'Open',
  pseudonym: 'Points at a record',
  personal: 'Personal data',
  special: 'Special category or offence data',
  locating: 'Could lead to a survivor',
};

/** Who may learn a field of an event, in words; undefined for a field that this release does not know. */
export function fieldClassText(type: string, field: string): string | undefined {
  const known = TYPES[type]?.fields[field];
  return known && WORDS[known.class];
}

/** Whether a field of an event is one that an erasure takes, and nothing but a marker is left in it. */
export function isErasedField(type: string, field: string, value: unknown): boolean {
  const known = TYPES[type]?.fields[field]?.class;
  return known !== undefined && known !== 'open' && known !== 'pseudonym' && isErased(value);
}
