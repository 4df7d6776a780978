import { STORY_A_HISTORY } from '../case-history/case-history.examples.js';
import { replayed } from '../case-history/replayed.js';
import { CASE_ID } from '../domain/story-a.examples.js';
import { asOfResource } from './as-of.view.js';

const NOW = new Date('2026-01-05T09:00:00Z');
const asOf = (place: Parameters<typeof replayed>[1]) => asOfResource(CASE_ID, replayed(STORY_A_HISTORY, place, NOW));

describe('A case as it was, for programs', () => {
  it('says which clock, which event and which moment', () =>
    expect(asOf({ on: '2025-04-30' }).asOf).toMatchObject({
      ...{ basis: 'recorded', date: '2025-04-30', instant: new Date('2025-04-30T22:59:59.999Z') },
    }));

  it('judges actions on the date that was asked for', () =>
    expect(asOf({ on: '2025-04-30' }).actionTally).toMatchObject({ total: 4, completed: 3, overdue: [{ days: 8 }] }));

  it('holds codes and ids, for a program to put into its own words', () => {
    const { needs, referrals, person } = asOf({});
    expect(needs.map(({ need }) => need)).toContain('SUBSTANCE_USE_ALCOHOL');
    expect(referrals).toMatchObject([{ state: 'DECLINED' }]);
    expect(person?.name).toBe('Jasper Thistlewick');
  });

  it('is without what was not known', () => {
    const before = asOf({ at: 0 });
    expect(before).toMatchObject({ person: undefined, case: undefined, disclosures: [], actions: [] });
  });
});
