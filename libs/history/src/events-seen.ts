import type { CaseEvent, PersonEvent } from '#case-file';
import type { ActionEvent, ForumReferralEvent } from '#forums';
import type { ServiceSearchEvent } from '#matching';
import type { ReferralEvent } from '#referrals';
import type { SharingEvent } from '#sharing';
import type { SeenDemandEvent } from './domain/as-of/demand-as-of.js';
import type { SeenEvent } from './domain/as-of/seen-events.js';

type ReadEvent = SeenEvent | SeenDemandEvent;
type WrittenEvent =
  PersonEvent | CaseEvent | ServiceSearchEvent | ReferralEvent | ForumReferralEvent | ActionEvent | SharingEvent;
type Written<Type> = Extract<WrittenEvent, { type: Type }>;

/** The types of which a context no longer writes what the time machine reads, or that nobody writes at all. */
export type Misread = {
  [Type in ReadEvent['type']]: [Written<Type>] extends [never]
    ? Type
    : Written<Type> extends Extract<ReadEvent, { type: Type }>
      ? never
      : Type;
}[ReadEvent['type']];

/** Does not compile when there is such a type: the compiler then names it. */
export const NOTHING_IS_MISREAD: [Misread] extends [never] ? true : Misread = true;
