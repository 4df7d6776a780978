import { FOUR_EVENTS } from './past.examples.js';
import { endOf, standAt, type Asked } from './standpoint.js';

const NOW = new Date('2025-06-01T12:00:00Z');
const stand = (asked: Asked) => standAt(FOUR_EVENTS, asked, NOW);
const types = (asked: Asked) => stand(asked).known.map(({ type }) => type);

describe('Standing somewhere in the history of a case', () => {
  it('is now, with everything known, when nothing is asked', () => {
    expect(stand({ basis: 'recorded' })).toMatchObject({
      by: 'now',
      number: 4,
      total: 4,
      instant: NOW,
      today: '2025-06-01',
    });
  });

  it('is the moment of an event when its number is asked for', () => {
    expect(types({ basis: 'recorded', at: 2 })).toEqual(['PersonRegistered', 'CaseOpened']);
    expect(stand({ basis: 'recorded', at: 2 })).toMatchObject({ by: 'event', number: 2, today: '2025-03-13' });
  });

  it('takes a number beyond the last event as the last event', () => {
    expect(stand({ basis: 'recorded', at: 99 })).toMatchObject({ number: 4, instant: FOUR_EVENTS[3]?.recordedAt });
  });

  it('can be just before the first event, where nothing is known', () => {
    expect(stand({ basis: 'recorded', at: 0 })).toMatchObject({
      by: 'event',
      number: 0,
      known: [],
      today: '2025-03-03',
    });
  });

  it('is the end of the day when a date is asked for', () => {
    expect(stand({ basis: 'recorded', on: '2025-03-13' })).toMatchObject({ by: 'date', number: 3 });
    expect(endOf('2025-06-30').toISOString()).toBe('2025-06-30T22:59:59.999Z');
  });

  it('is the end of the minute when a time is asked for, so that a time read off the page finds its event', () => {
    expect(stand({ basis: 'recorded', on: '2025-03-13', time: '15:29' }).number).toBe(1);
    expect(stand({ basis: 'recorded', on: '2025-03-13', time: '15:30' }).number).toBe(2);
  });

  it('leaves out by record what had happened but nobody had entered', () => {
    const known = types({ basis: 'recorded', on: '2025-03-13', time: '15:30' });
    expect(known).not.toContain('DisclosureRecorded');
  });

  it('brings a late entry to the place where it happened on the other clock', () => {
    expect(types({ basis: 'happened', on: '2025-03-12' })).toEqual(['PersonRegistered', 'DisclosureRecorded']);
  });

  it('knows nothing of a case without events', () => {
    expect(standAt([], { basis: 'happened', at: 3 }, NOW)).toMatchObject({
      number: 0,
      total: 0,
      known: [],
      instant: NOW,
    });
  });
});
