import { belongs, earliestFirst, type Show, type WorkItem } from './work-item.js';

const TODAY = '2025-04-22';
const item = (dueOn: string, more: Partial<WorkItem> = {}): WorkItem => ({
  ...{
    kind: 'action',
    id: 'id',
    reference: 'A-0001-0001',
    href: '/actions/id',
    what: 'Review',
    nextStep: 'Do it',
    dueOn,
  },
  ...more,
});
const partsOf = (one: WorkItem) =>
  (['mine', 'today', 'overdue', 'waiting'] satisfies Show[]).filter((show) => belongs(one, show, TODAY));

describe('A running clock', () => {
  it.each([
    ['due today', item(TODAY), ['mine', 'today']],
    ['due later', item('2025-04-23'), ['mine']],
    ['past its date', item('2025-04-21'), ['mine', 'overdue']],
    ['that another organisation has to stop', item(TODAY, { waitsFor: 'Wexcombe Homes' }), ['waiting']],
    ['past its date with another organisation', item('2025-04-01', { waitsFor: 'Wexcombe Homes' }), ['waiting']],
  ])('%s', (_, one, parts) => expect(partsOf(one)).toEqual(parts));

  it('comes before one that is due later; the reference decides between equals', () => {
    const items = [item('2025-05-01'), item(TODAY, { reference: 'R-2' }), item(TODAY, { reference: 'R-1' })];
    expect(items.toSorted(earliestFirst).map(({ reference, dueOn }) => `${dueOn} ${reference}`)).toEqual([
      `${TODAY} R-1`,
      `${TODAY} R-2`,
      '2025-05-01 A-0001-0001',
    ]);
  });
});
