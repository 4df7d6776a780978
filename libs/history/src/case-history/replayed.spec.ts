import { past } from '../domain/past.examples.js';
import { CASE_ID } from '../domain/story-a.examples.js';
import { STORY_A_HISTORY, STORY_A_RECORDED } from './case-history.examples.js';
import { placeLogged, replayed } from './replayed.js';

const NOW = new Date('2026-01-05T09:00:00Z');
const numberOf = (type: string) => STORY_A_RECORDED.findIndex((event) => event.type === type) + 1;
const replay = (place: Parameters<typeof replayed>[1]) => replayed(STORY_A_HISTORY, place, NOW);

describe('Replaying a case', () => {
  it('compares with the event before unless another is given', () => {
    expect(replay({ at: 9 }).compared.map(({ number }) => number)).toEqual([8, 9]);
    expect(replay({ at: 9, compare: 3 }).compared.map(({ number }) => number)).toEqual([3, 9]);
    expect(replay({}).compared.map(({ number }) => number)).toEqual([
      STORY_A_RECORDED.length - 1,
      STORY_A_RECORDED.length,
    ]);
  });

  it('puts the earlier of two places first, whichever was asked for first', () =>
    expect(replay({ at: 3, compare: 9 }).compared.map(({ number }) => number)).toEqual([3, 9]));

  it('finds the event that it stands on by the other clock', () => {
    const disclosed = numberOf('DisclosureRecorded');
    expect(replay({ at: disclosed }).otherNumber).toBe(disclosed);
    expect(replay({ at: 0 }).otherNumber).toBe(0);
  });

  it('tells the read log which clock, which event and which moment', () =>
    expect(placeLogged(replay({ on: '2025-03-13', time: '15:30' }).standpoint)).toEqual([
      ...['basis:recorded', 'event:7', 'moment:2025-03-13T15:30:59.999Z'],
    ]));

  it('knows which entries would later be marked as a mistake', () => {
    const [corrected] = past({
      ...{ type: 'EntryCorrected', stream: `Case-${CASE_ID}`, recordedAt: '2025-09-01T09:00:00Z' },
      data: { entryId: 'disclosure-1', reason: 'WRONG_PERSON', mark: 'MISTAKE' },
    });
    const [pattern] = STORY_A_RECORDED;
    if (!corrected || !pattern) throw new Error('Both are there');
    const later = { ...pattern, ...corrected, position: 999n, meta: pattern.meta, hash: pattern.hash };
    const history = { ...STORY_A_HISTORY, events: [...STORY_A_RECORDED, later] };
    expect([...replayed(history, { on: '2025-04-30' }, NOW).laterMistakes]).toEqual(['disclosure-1']);
    const now = replayed(history, {}, NOW);
    expect([...now.laterMistakes]).toEqual([]);
    expect(now.records.find(({ section }) => section === 'DISCLOSURES')?.isMistake).toBe(true);
  });
});
