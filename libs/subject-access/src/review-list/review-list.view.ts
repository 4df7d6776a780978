import { labelOf } from '#kernel';
import type { Item } from '../bundle/item.js';
import type { Review } from '../register/requests.reader.js';
import { SHOWN_ITEMS, type ShownItems } from './item-filter.form.js';

const TONES = { INCLUDE: 'success', REDACT: 'progress', WITHHOLD: 'neutral' } as const;

/** What was decided on an item, as a tag. */
export function decisionTag({ decisions }: Pick<Review, 'decisions'>, { itemId }: Item) {
  const decision = decisions[itemId]?.decision;
  if (!decision) return { text: 'Not reviewed', tone: 'warning' };
  return { text: labelOf(SHOWN_ITEMS, decision), tone: TONES[decision] };
}

/** The items of a bundle, those of `show` only. */
export function reviewListView(review: Review, show: ShownItems = 'all') {
  const { request, reference, items, decisions } = review;
  const isShown = (item: Item): boolean => {
    if (show === 'all') return true;
    if (show === 'third-party') return item.isThirdParty;
    return (decisions[item.itemId]?.decision ?? 'undecided') === show;
  };
  return {
    requestId: request.requestId,
    reference,
    filters: SHOWN_ITEMS.codes.map(({ code, label }) => ({
      href: `?show=${code}`,
      text: label,
      current: code === show,
    })),
    items: items.filter(isShown).map((item) => ({
      href: `/subject-access/${request.requestId}/items/${item.itemId}`,
      title: item.title,
      on: item.on,
      isThirdParty: item.isThirdParty,
      tag: decisionTag(review, item),
    })),
  };
}
