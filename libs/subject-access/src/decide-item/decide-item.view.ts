import { NotFound } from '#access';
import type { Refused } from '#web';
import { EXEMPTIONS, ITEM_DECISIONS } from '../domain/subject-access.codes.js';
import type { Review } from '../register/requests.reader.js';
import { decisionTag } from '../review-list/review-list.view.js';

/** One item with its content and the form; what is about somebody else is proposed to be withheld. Throws `NotFound`. */
export function decideItemView(review: Review, itemId: string, refused?: Refused) {
  const { request, reference, items, decisions } = review;
  const at = items.findIndex((one) => one.itemId === itemId);
  const item = items[at];
  if (!item) throw new NotFound();
  const decided = decisions[itemId];
  const proposed = item.isThirdParty ? { decision: 'WITHHOLD', exemption: 'S2P16_THIRD_PARTY' } : {};
  const next = [...items.slice(at + 1), ...items.slice(0, at)].find((one) => !decisions[one.itemId]);
  return {
    ...{ requestId: request.requestId, reference, item, number: at + 1, of: items.length },
    tag: decisionTag(review, item),
    canDecide: request.status === 'open',
    proposed: decided ?? proposed,
    blackedOut:
      decided?.withheldFields ?? item.fields.filter(({ isThirdParty }) => isThirdParty).map(({ name }) => name),
    fields: item.fields.map(({ name, label }) => ({ value: name, text: label })),
    decisions: ITEM_DECISIONS.codes,
    exemptions: EXEMPTIONS.codes,
    nextHref: next && `/subject-access/${request.requestId}/items/${next.itemId}`,
    seenRevision: String(review.revision),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
