import { noticeRows } from './notice-rows.view.js';

const at = new Date('2026-04-01T09:00:00Z');
const ID = '0196ca6c-18a5-47bb-a00f-d28d7beb3b40';

describe('A row of somebody’s notices', () => {
  it('says what it is about by a reference, so that two with the same words are told apart', () =>
    expect(noticeRows([{ notice: 'DEADLINE_MISSED', at, path: `/referrals/${ID}` }])).toEqual([
      {
        text: 'A deadline was missed',
        reference: 'R-06BC-MV0R',
        at: '2026-04-01T09:00:00.000Z',
        path: `/referrals/${ID}`,
      },
    ]));

  it('has none where it is about no record', () =>
    expect(noticeRows([{ notice: 'REASSIGNMENT_NEEDED', at, path: '/reassignments' }])[0]?.reference).toBeUndefined());
});
