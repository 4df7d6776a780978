import type { ActionCategory, ActionSubject } from './code-lists/index.js';

/** What is done against somebody as an abuser. Against both of two who accuse each other it would harm whichever of them is abused. */
export const AGAINST: readonly ActionCategory[] = [
  'CIVIL_ORDER',
  'CRIMINAL',
  'BAIL_OR_LICENCE',
  'PERP_DISRUPT',
  'PERP_HOUSING',
];

/** Whether an action against the person referred would stand beside one against the person of a mirrored case (domain §13 row 1). */
export const conflicts = (
  { category, subject }: { readonly category: ActionCategory; readonly subject: ActionSubject },
  mirrored: readonly ActionCategory[],
): boolean =>
  subject === 'PERPETRATOR' && AGAINST.includes(category) && mirrored.some((each) => AGAINST.includes(each));
