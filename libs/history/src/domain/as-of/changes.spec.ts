import { standAt, type Asked } from '../standpoint.js';
import { actionId, REFERRAL_ID, SERVICE_ID, STORY_A } from '../story-a.examples.js';
import { changesBetween } from './changes.js';

const NOW = new Date('2026-01-05T09:00:00Z');
const stand = (asked: Partial<Asked>) => standAt(STORY_A, { basis: 'recorded', ...asked }, NOW);
const between = (earlier: Partial<Asked>, later: Partial<Asked>) => changesBetween(stand(earlier), stand(later));
const numberOf = (type: string) => STORY_A.findIndex((event) => event.type === type) + 1;

describe('What changed between two moments', () => {
  it('is nothing between a moment and itself', () => {
    expect(between({ at: 12 }, { at: 12 })).toEqual([]);
  });

  it('names the field, what it was, what it became, and the event that changed it', () => {
    const declined = numberOf('ReferralDeclined');
    expect(between({ at: declined - 1 }, { at: declined })).toContainEqual({
      ...{ section: 'REFERRALS', recordId: REFERRAL_ID, field: 'State' },
      title: [{ reference: REFERRAL_ID, prefix: 'R' }, { service: SERVICE_ID }],
      before: { codes: ['RECEIVED'], list: 'referral-state' },
      after: { codes: ['DECLINED'], list: 'referral-state' },
      because: { number: declined, event: expect.objectContaining({ type: 'ReferralDeclined' }) },
    });
  });

  it('says that something new was not known before', () => {
    const recorded = numberOf('DisclosureRecorded');
    const [change] = between({ at: recorded - 1 }, { at: recorded });
    expect(change).toMatchObject({ section: 'DISCLOSURES', field: 'Account' });
    expect(change).not.toHaveProperty('before');
  });

  it('names the last of several events that changed a field', () => {
    const state = between({ on: '2025-04-09' }, { on: '2025-04-24' }).find(({ field }) => field === 'State');
    expect(state).toMatchObject({ after: { codes: ['DECLINED'] }, because: { number: numberOf('ReferralDeclined') } });
    expect(state).not.toHaveProperty('before');
  });

  it('has no event to name when only time has passed', () => {
    const [overdue, ...rest] = between({ on: '2025-04-24' }, { on: '2025-04-30' });
    expect(overdue).toMatchObject({
      ...{ section: 'ACTIONS', recordId: actionId(4), field: 'Overdue by' },
      ...{ before: { count: 2 }, after: { count: 8 } },
    });
    expect(overdue).not.toHaveProperty('because');
    expect(rest).toEqual([]);
  });

  it('tells what is gone', () => {
    const gone = between({ on: '2025-04-22' }, { on: '2025-04-24' }).find(({ field }) => field === 'Due on');
    expect(gone).toMatchObject({ before: { on: '2025-04-17' }, because: { number: numberOf('ReferralDeclined') } });
    expect(gone).not.toHaveProperty('after');
  });

  it('works on the other clock, where a late entry comes before others', () => {
    const later = stand({ basis: 'happened', on: '2025-03-13', time: '15:05' });
    const earlier = stand({ basis: 'happened', on: '2025-03-13', time: '15:04' });
    const [change] = changesBetween(earlier, later);
    expect(change).toMatchObject({ field: 'Account', because: { event: { type: 'DisclosureRecorded' } } });
  });

  it('gives the same after as the later moment shows, however far apart the two are', () => {
    const all = between({ at: 0 }, { at: STORY_A.length });
    expect(all.length).toBeGreaterThan(60);
    expect(all.every(({ before, after, because }) => !before && after && because)).toBe(true);
  });
});
