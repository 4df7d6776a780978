import { codeList, type CodeOf } from '#kernel';
import type { Likeness } from '../domain/hold.events.js';

/** What is told of a likeness to whoever decides on it. */
export const SHOWN_LIKENESSES = codeList('shown-likeness', {
  'surname-birth': 'The same surname and date of birth',
  name: 'The same full name',
  detail: 'Something else that tells who somebody is, or may lead to them',
});
export type ShownLikeness = CodeOf<typeof SHOWN_LIKENESSES>;

/**
 * Only survivors are compared by telephone, email and house: of persons referred nothing of that is on record. Whoever reads
 * that a colleague shares a house with somebody in the case, and knows where the colleague lives, knows where the survivor
 * does. So of these nothing is told but that there is something.
 */
export const shownLikenesses = (alikeIn: readonly Likeness[]): readonly ShownLikeness[] => [
  ...new Set(alikeIn.map((kind) => (kind === 'surname-birth' || kind === 'name' ? kind : 'detail'))),
];
