import { testDatabase } from '#database/testing';
import { PostgresEventStore, verifyLog } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { volumeEvents } from './lives.js';
import { EVENTS_OF_A_REFERRAL, fillVolume } from './volume-log.js';

jest.setTimeout(120_000);

describe('A log of many referrals', () => {
  it('is whole: positions, revisions, times and hash chains, and can be appended to', async () => {
    const test = await testDatabase(MIGRATIONS);
    const store = new PostgresEventStore(test.url, CATALOGUE);
    try {
      const events = await fillVolume(test.url, 40);
      expect(await verifyLog(store)).toMatchObject({ events });
      expect((await verifyLog(store)).broken).toBeUndefined();
      const { events: read } = await store.readAll({ after: BigInt(events) - 2n, max: 10 });
      expect(read).toHaveLength(1);
    } finally {
      await store.close();
      await test.close();
    }
  });

  it('is the same every time, holds what a busy service would have, and nothing that is not released', () => {
    const types = (referrals: number) => [...volumeEvents(referrals)].map(({ event }) => event.type);
    const first = types(400);
    expect(types(400)).toEqual(first);
    const drafted = first.filter((type) => type === 'ReferralDrafted').length;
    expect(drafted).toBeGreaterThan(360);
    expect(drafted).toBeLessThan(440);
    expect(first.length / drafted).toBeGreaterThan(EVENTS_OF_A_REFERRAL - 4);
    expect(first.length / drafted).toBeLessThan(EVENTS_OF_A_REFERRAL + 4);
    expect(new Set(first.filter((type) => !CATALOGUE.find(type)))).toEqual(new Set());
    for (const type of [
      'ReferralDeclined',
      'InterventionEnded',
      'PersonScreenedOut',
      'NoServiceFound',
      'SessionRecorded',
    ])
      expect(first).toContain(type);
  });
});
