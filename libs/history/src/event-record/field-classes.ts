import { caseFileContext } from '#case-file';
import { forumsContext } from '#forums';
import type { EventType, FieldClass } from '#kernel';
import { referralsContext } from '#referrals';
import { sharingContext } from '#sharing';

const TYPES = [caseFileContext, referralsContext, forumsContext, sharingContext].reduce<
  Readonly<Record<string, EventType>>
>((all, { eventTypes }) => ({ ...all, ...eventTypes }), {});

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
