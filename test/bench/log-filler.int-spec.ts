import { testDatabase } from '#database/testing';
import { eventStoreMigrations, EventCatalogue, PostgresEventStore, verifyLog } from '#event-store';
import { open } from '#kernel';
import { fillLog, markOf, type StoryEvent } from './log-filler.js';

const ORGANISATION = '0000000a-0000-4000-8000-000000000001';
const REFERRAL = '0000000b-0000-4000-8000-000000000002';
const PERSON = '0000000c-0000-4000-8000-000000000003';
const command = (n: number) => `0000000d-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

function told(stream: string, n: number, data: object): StoryEvent {
  const meta = { actor: { memberId: ORGANISATION, organisationId: ORGANISATION, role: 'x' }, commandId: command(n) };
  return {
    ...{ stream, type: 'Told', schemaVersion: 1 },
    meta: Buffer.from(JSON.stringify({ ...meta, correlationId: command(n) })),
    body: Buffer.from(JSON.stringify(data)),
  };
}

const STORY = [
  told(`Person-${PERSON}`, 1, { of: ORGANISATION }),
  told(`Referral-${REFERRAL}`, 2, { person: PERSON }),
  told(`Person-${PERSON}`, 2, { referral: REFERRAL }),
];

describe('A filled log', () => {
  it('is whole, goes on where the log stood, and can be appended to', async () => {
    const test = await testDatabase(eventStoreMigrations);
    const catalogue = new EventCatalogue().register({ Told: { version: 1, fields: { of: open } } });
    const store = new PostgresEventStore(test.url, catalogue);
    const actor = { memberId: ORGANISATION, role: 'x', organisationId: ORGANISATION };
    const told = { type: 'Told', data: { of: 'x' } };
    const context = (n: number) => ({ actor, commandId: command(n), correlationId: 'x', occurredAt: new Date(0) });
    try {
      await store.append('Person-1', 'any', [told], context(100));
      await fillLog(test.url, { story: STORY, copies: 450, kept: [ORGANISATION] });
      const again = `Person-${markOf(449)}${PERSON.slice(8)}`;
      expect(await store.append(again, 1n, [told], context(101))).toMatchObject({ position: 1351n });
      await store.append('Person-2', 'noStream', [told], context(102));
      expect(await verifyLog(store)).toEqual({ events: 1353, streams: 902 });
      const { events } = await store.readAll({ after: 6n, max: 3 });
      expect(events.map(({ data }) => data)).toEqual([
        { of: ORGANISATION },
        { person: `${markOf(2)}${PERSON.slice(8)}` },
        { referral: `${markOf(2)}${REFERRAL.slice(8)}` },
      ]);
      expect(await store.outcomeOf(`${markOf(2)}${command(2).slice(8)}`)).toMatchObject({ position: 9n });
    } finally {
      await store.close();
      await test.close();
    }
  });

  it('gives every copy a mark of its own, far from that of the one before', () => {
    const marks = Array.from({ length: 10_000 }, (_, copy) => markOf(copy));
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.slice(0, 4)).toEqual(['00000000', '9e3779b9', '3c6ef372', 'daa66d2b']);
  });

  it('refuses a story whose copies would meet in one stream', async () => {
    const test = await testDatabase(eventStoreMigrations);
    const story = [told('Person-1', 1, {})];
    await expect(fillLog(test.url, { story, copies: 2 })).rejects.toThrow('Every copy would write the stream Person-1');
    await test.close();
  });
});
