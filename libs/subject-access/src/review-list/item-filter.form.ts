import { codeList, type CodeOf } from '#kernel';
import { CodeField } from '#web';

/** Which items of a bundle are listed. */
export const SHOWN_ITEMS = codeList('shown-items', {
  all: 'All items',
  undecided: 'Not reviewed',
  'third-party': 'About somebody else, too',
  INCLUDE: 'Included',
  REDACT: 'Included in part',
  WITHHOLD: 'Withheld',
});
export type ShownItems = CodeOf<typeof SHOWN_ITEMS>;

export class ItemFilterForm {
  @CodeField(SHOWN_ITEMS)
  show?: ShownItems;
}
