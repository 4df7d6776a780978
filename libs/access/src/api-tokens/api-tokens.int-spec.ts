import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { ApiTokens } from './api-tokens.query.js';

const ODETTE = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001';
const BASIL = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002';
const TOKEN_ID = '3c1a9d52-0f4e-4c6e-8a57-9d2b6c4e0001';
const NOW = new Date('2025-03-14T10:00:00.000Z');
const NEXT_WEEK = new Date('2025-03-21T10:00:00.000Z');

describe('A token for a program', () => {
  let test: TestDatabase;
  let tokens: ApiTokens;
  let text: string;

  beforeEach(async () => {
    test = await testDatabase(accessMigrations);
    tokens = new ApiTokens(test.database);
    text = (await issue()) ?? '';
  });
  afterEach(() => test.close());

  const issue = () =>
    tokens.issue({ tokenId: TOKEN_ID, memberId: ODETTE, name: 'Housing system', createdAt: NOW, expiresAt: NEXT_WEEK });

  it('speaks for its member', async () => expect(await tokens.memberIdFor(text, NOW)).toBe(ODETTE));

  it('is long and random, and stored as a hash only', async () => {
    expect(text).toMatch(/^sightline_[A-Za-z0-9_-]{43}$/);
    const rows = await test.database.query<{ text: string }>(`SELECT t::text FROM access.api_token t`);
    expect(JSON.stringify(rows)).not.toContain(text.slice(10, 30));
  });

  it.each(['', 'sightline_', 'x', "sightline_' OR true --"])('is not %j', async (typed) =>
    expect(await tokens.memberIdFor(typed, NOW)).toBeUndefined(),
  );

  it('is not one letter off', async () => {
    const last = text.endsWith('A') ? 'B' : 'A';
    expect(await tokens.memberIdFor(text.slice(0, -1) + last, NOW)).toBeUndefined();
  });

  it('ends at its time, to the second', async () => {
    expect(await tokens.memberIdFor(text, new Date(NEXT_WEEK.getTime() - 1_000))).toBe(ODETTE);
    expect(await tokens.memberIdFor(text, NEXT_WEEK)).toBeUndefined();
  });

  it('ends when its member ends it, and not when somebody else tries', async () => {
    expect(await tokens.revoke(BASIL, TOKEN_ID, NOW)).toBe(false);
    expect(await tokens.memberIdFor(text, NOW)).toBe(ODETTE);
    expect(await tokens.revoke(ODETTE, TOKEN_ID, NOW)).toBe(true);
    expect(await tokens.memberIdFor(text, NOW)).toBeUndefined();
  });

  it('is issued once, however often the form is sent', async () => {
    expect(await issue()).toBeUndefined();
    expect(await tokens.of(ODETTE)).toHaveLength(1);
  });

  it('shows its member when it was last used, to the minute', async () => {
    await tokens.memberIdFor(text, NOW);
    await tokens.memberIdFor(text, new Date(NOW.getTime() + 59_000));
    expect(await tokens.of(ODETTE)).toMatchObject([{ name: 'Housing system', usedAt: NOW, revokedAt: null }]);
    expect(await tokens.of(BASIL)).toEqual([]);
  });
});
