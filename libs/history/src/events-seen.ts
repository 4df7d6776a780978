import type { CaseEvent, PersonEvent } from '#case-file';
import type { ActionEvent, ForumReferralEvent } from '#forums';
import type { ReferralEvent } from '#referrals';
import type { SharingEvent } from '#sharing';
import type { SeenEvent } from './domain/as-of/seen-events.js';

type WrittenEvent = PersonEvent | CaseEvent | ReferralEvent | ForumReferralEvent | ActionEvent | SharingEvent;
type Written<Type> = Extract<WrittenEvent, { type: Type }>;

/** The types of which a context no longer writes what the time machine reads, or that nobody writes at all. */
export type Misread = {
  [Type in SeenEvent['type']]: [Written<Type>] extends [never]
    ? Type
    : Written<Type> extends Extract<SeenEvent, { type: Type }>
      ? never
      : Type;
}[SeenEvent['type']];

/** Does not compile when there is such a type: the compiler then names it. */
export const NOTHING_IS_MISREAD: [Misread] extends [never] ? true : Misread = true;
