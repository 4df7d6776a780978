import { testDatabase } from '#database/testing';
import { canonicalJson, PostgresEventStore, verifyLog } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { randomUUID } from 'node:crypto';
import { volumeEvents, volumeOf } from './lives.js';
import { EVENTS_OF_A_REFERRAL, fillVolume } from './volume-log.js';

describe('A log of many referrals', () => {
  it('is whole: positions, revisions, times and hash chains, and can be appended to', async () => {
    const test = await testDatabase(MIGRATIONS);
    const store = new PostgresEventStore(test.url, CATALOGUE);
    try {
      const events = await fillVolume(test.url, volumeOf(40));
      expect(await verifyLog(store)).toMatchObject({ events });
      expect((await verifyLog(store)).broken).toBeUndefined();
      const { events: read } = await store.readAll({ after: BigInt(events) - 2n, max: 10 });
      expect(read).toHaveLength(1);
      for (const { type, data, stream, revision, position, meta, recordedAt: occurredAt } of read) {
        const revisions = new Map([[stream, revision]]);
        expect(await store.outcomeOf(meta.commandId)).toEqual({ position, revisions, duplicate: true });
        const context = { actor: meta.actor, commandId: randomUUID(), correlationId: meta.correlationId, occurredAt };
        const appended = await store.append(stream, revision, [{ type, data }], context);
        expect(appended).toMatchObject({ position: BigInt(events), duplicate: false });
      }
      expect(await verifyLog(store)).toMatchObject({ events: events + 1 });
    } finally {
      await store.close();
      await test.close();
    }
  });

  it('has the bytes that the store would have written', async () => {
    const test = await testDatabase(MIGRATIONS);
    const store = new PostgresEventStore(test.url, CATALOGUE);
    try {
      const events = await fillVolume(test.url, volumeOf(5));
      const stored = await store.readStored({ after: -1n, max: events });
      expect(stored).toHaveLength(events);
      for (const bytes of stored.flatMap(({ meta, body }) => [meta, body]))
        expect(bytes.toString('utf8')).toBe(canonicalJson(JSON.parse(bytes.toString('utf8')) as object));
    } finally {
      await store.close();
      await test.close();
    }
  });

  it('is the same every time, holds what a busy service would have, and nothing that is not released', () => {
    const types = (referrals: number) => [...volumeEvents(volumeOf(referrals))].map(({ event }) => event.type);
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
