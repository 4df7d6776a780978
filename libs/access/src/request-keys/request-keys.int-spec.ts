import { testDatabase, type TestDatabase } from '#database/testing';
import { accessMigrations } from '../migrations/index.js';
import { quickOptions } from '../testing/quick-options.js';
import { RequestKeys, type KeyedRequest } from './request-keys.query.js';

const keyOf = (n: number): string => `1d3e5f70-0f4e-4c6e-8a57-${String(n).padStart(12, '0')}`;
const request = (n: number, more: Partial<KeyedRequest> = {}): KeyedRequest => ({
  key: keyOf(n),
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001',
  method: 'POST',
  address: '/api/v1/referrals',
  body: { caseId: 'one', notes: ['a', 'b'] },
  at: new Date('2025-03-14T10:00:00.000Z'),
  ...more,
});

describe('An idempotency key', () => {
  let test: TestDatabase;
  let keys: RequestKeys;
  beforeAll(async () => {
    test = await testDatabase(accessMigrations);
    keys = new RequestKeys(test.database, quickOptions());
  });
  afterAll(() => test.close());

  it('passes with the request that it came with, as often as that is sent', async () => {
    expect(await keys.take(request(1))).toBe('new');
    const later = { at: new Date('2025-03-15T10:00:00.000Z') };
    expect([await keys.take(request(1)), await keys.take(request(1, later))]).toEqual(['repeated', 'repeated']);
  });

  it.each<[string, Partial<KeyedRequest>]>([
    ['another body', { body: { caseId: 'two', notes: ['a', 'b'] } }],
    ['no body', { body: undefined }],
    ['another address', { address: '/api/v1/cases' }],
    ['another method', { method: 'PUT' }],
    ['another member', { memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0002' }],
  ])('is refused with %s', async (_, change) => {
    await keys.take(request(2));
    expect(await keys.take(request(2, change))).toBe('reused');
    expect(await keys.take(request(2))).toBe('repeated');
  });

  it('is new to exactly one of many that come at the same moment', async () => {
    const standings = await Promise.all(Array.from({ length: 8 }, () => keys.take(request(3))));
    expect(standings.filter((standing) => standing === 'new')).toHaveLength(1);
    expect(standings.filter((standing) => standing === 'repeated')).toHaveLength(7);
  });

  it('may come with a corrected request once it was given back', async () => {
    await keys.take(request(4));
    await keys.giveBack(keyOf(4));
    expect(await keys.take(request(4, { body: { caseId: 'corrected' } }))).toBe('new');
  });

  it('keeps nothing of the request that could be read', async () => {
    await keys.take(request(5, { body: { name: 'Odette' } }));
    const [row] = await test.database.query<{ text: string }>(
      `SELECT encode(fingerprint, 'escape') AS text FROM access.request_key WHERE key = $1`,
      [keyOf(5)],
    );
    expect(row?.text).not.toContain('Odette');
  });
});
