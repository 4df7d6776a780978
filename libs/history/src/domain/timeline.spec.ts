import { FOUR_EVENTS } from './past.examples.js';
import { standAt } from './standpoint.js';
import { byDay, entriesOf } from './timeline.js';

const NOW = new Date('2025-06-01T12:00:00Z');
const entries = (basis: 'recorded' | 'happened', at?: number) =>
  entriesOf(standAt(FOUR_EVENTS, { basis, ...(at === undefined ? {} : { at }) }, NOW));

describe('The timeline of a case', () => {
  it('numbers events in the order in which they were recorded', () => {
    const seen = entries('recorded').map(({ number, event }) => `${number} ${event.type}`);
    expect(seen).toEqual(['1 PersonRegistered', '2 CaseOpened', '3 DisclosureRecorded', '4 ReferralSubmitted']);
  });

  it('numbers them in the order in which they happened on the other clock', () => {
    const seen = entries('happened').map(({ number, event }) => `${number} ${event.type}`);
    expect(seen).toEqual(['1 PersonRegistered', '2 DisclosureRecorded', '3 CaseOpened', '4 ReferralSubmitted']);
  });

  it('marks the event that the reader stands on and holds nothing that comes later', () => {
    expect(entries('recorded', 2).map(({ here }) => here)).toEqual([false, true]);
  });

  it('says how many days late an event was entered', () => {
    expect(entries('recorded').map(({ daysLate }) => daysLate)).toEqual([0, 0, 2, 0]);
  });

  it('groups events by the day in London and remarks on long silences', () => {
    const days = byDay(entries('recorded')).map(({ on, quietDays, entries: { length } }) => ({
      on,
      quietDays,
      length,
    }));
    expect(days).toEqual([
      { on: '2025-03-03', quietDays: 0, length: 1 },
      { on: '2025-03-13', quietDays: 0, length: 2 },
      { on: '2025-04-10', quietDays: 27, length: 1 },
    ]);
  });

  it('groups them newest first just as well', () => {
    const days = byDay(entries('recorded').toReversed()).map(({ on, quietDays }) => [on, quietDays]);
    expect(days).toEqual([
      ['2025-04-10', 0],
      ['2025-03-13', 27],
      ['2025-03-03', 0],
    ]);
  });
});
