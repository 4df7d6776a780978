import { testDatabase, type TestDatabase } from '#database/testing';
import { noticesMigrations } from '../migrations/index.js';
import { CalendarFeeds } from './calendar-feeds.query.js';

const [ASHA, ROWAN] = ['5e2d0000-0000-4000-8000-000000000011', '5e2d0000-0000-4000-8000-000000000013'];
const feed = (n: number) => `5e2d0000-0000-4000-8000-00000000010${n}`;
const NOW = new Date('2025-04-09T10:00:00.000Z');
const LATER = new Date('2025-04-09T10:05:00.000Z');

describe('Calendars under secret addresses', () => {
  let test: TestDatabase;
  let feeds: CalendarFeeds;
  beforeEach(async () => {
    test = await testDatabase(noticesMigrations);
    feeds = new CalendarFeeds(test.database);
  });
  afterEach(() => test.close());

  it('are found by the secret, of which nothing is stored but a hash', async () => {
    const secret = (await feeds.make(feed(1), ASHA, NOW)) ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await feeds.memberIdFor(secret, LATER)).toBe(ASHA);
    const [row] = await test.database.query<{ all: string }>('SELECT f::text AS all FROM notices.calendar_feed f');
    expect(row?.all).not.toContain(secret);
    expect(row?.all).not.toContain(Buffer.from(secret).toString('hex'));
    expect(await feeds.of(ASHA)).toEqual({ feedId: feed(1), madeAt: NOW, readAt: LATER });
  });

  it('are one for each member: a new one ends the one before, and only that member’s', async () => {
    const first = (await feeds.make(feed(1), ASHA, NOW)) ?? '';
    const other = (await feeds.make(feed(2), ROWAN, NOW)) ?? '';
    const second = (await feeds.make(feed(3), ASHA, LATER)) ?? '';
    expect(await Promise.all([first, other, second].map((each) => feeds.memberIdFor(each, LATER)))).toEqual([
      undefined,
      ROWAN,
      ASHA,
    ]);
  });

  it('are made once by a form that is sent twice, also in the same moment', async () => {
    const made = await Promise.all([feeds.make(feed(1), ASHA, NOW), feeds.make(feed(1), ASHA, NOW)]);
    expect(made.filter((secret) => secret !== undefined)).toHaveLength(1);
  });

  it('answer nothing once they are revoked, nor to what is no secret', async () => {
    const secret = (await feeds.make(feed(1), ASHA, NOW)) ?? '';
    await feeds.revoke(ASHA, LATER);
    expect(await feeds.of(ASHA)).toBeUndefined();
    for (const guess of [secret, '', 'x'.repeat(43), `${secret}'--`])
      expect(await feeds.memberIdFor(guess, LATER)).toBeUndefined();
  });
});
