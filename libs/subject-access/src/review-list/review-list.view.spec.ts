import type { DecisionOnItem } from '../bundle/bundle.js';
import type { Item } from '../bundle/item.js';
import { decisionTag } from './review-list.view.js';

const item: Item = { itemId: 'i-1', title: 'A stay', on: '2026-07-15', fields: [], isThirdParty: false };

describe('What was decided on an item', () => {
  it.each([
    ['INCLUDE', 'Included'],
    ['REDACT', 'Included in part'],
    ['WITHHOLD', 'Withheld'],
  ] as const)('stands beside it as what became of it, not as an order: %s', (decision, text) => {
    const decisions = { [item.itemId]: { decision } as DecisionOnItem };
    expect(decisionTag({ decisions }, item).text).toBe(text);
  });
  it('stands beside it as missing where nobody looked yet', () =>
    expect(decisionTag({ decisions: {} }, item).text).toBe('Not reviewed'));
});
