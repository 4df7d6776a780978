import { historyAddress } from './replay.address.js';

const CASE = 'ca5e0001-0000-4000-8000-000000000001';

describe('The address of a place in a history', () => {
  it('is short for the case as it is known now', () => expect(historyAddress(CASE)).toBe(`/cases/${CASE}/history`));

  it('leaves out what is usual', () =>
    expect(historyAddress(CASE, { at: 17, basis: 'recorded', order: 'newest' })).toBe(`/cases/${CASE}/history?at=17`));

  it('says everything that is not', () =>
    expect(
      historyAddress(CASE, {
        ...{ on: '2025-03-13', time: '15:30', basis: 'happened', compare: 4, type: 'Action', order: 'oldest', page: 2 },
      }),
    ).toBe(
      `/cases/${CASE}/history?on=2025-03-13&time=15%3A30&basis=happened&compare=4&type=Action&order=oldest&page=2`,
    ));
});
