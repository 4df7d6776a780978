import { SetClock } from '#kernel';
import { context, failure, gathered, noted, type ContractStore, type ContractTopic } from './contract-subject.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}Z`);

async function times(store: ContractStore): Promise<{ occurred: string[]; recorded: string[] }> {
  const { events } = await store.readAll({ after: -1n, max: 100 });
  const clockTime = (instant: Date) => instant.toISOString().slice(11, 23);
  return {
    occurred: events.map(({ occurredAt }) => clockTime(occurredAt)),
    recorded: events.map(({ recordedAt }) => clockTime(recordedAt)),
  };
}

export const timing: ContractTopic = (fresh) => {
  it('records at its own time, to the millisecond, and keeps when it happened beside it', async () => {
    const store = await fresh(new SetClock(at('12:00:00.123')));
    await store.append('Referral-1', 'any', [noted('a')], context(1, { occurredAt: at('08:30:00.005') }));
    expect(await times(store)).toEqual({ occurred: ['08:30:00.005'], recorded: ['12:00:00.123'] });
  });

  it('never records before what it has recorded already, though the clock be set back', async () => {
    const clock = new SetClock(at('12:00:00.000'));
    const store = await fresh(clock);
    for (const [n, time] of ['12:00:00.000', '11:00:00.000', '12:00:01.000'].entries()) {
      clock.moveTo(at(time));
      await store.append('Referral-1', 'any', [noted('a')], context(n));
    }
    expect((await times(store)).recorded).toEqual(['12:00:00.000', '12:00:00.000', '12:00:01.000']);
  });

  it('evens out a writer whose clock is up to a minute ahead', async () => {
    const store = await fresh(new SetClock(at('12:00:00.000')));
    await store.append('Referral-1', 'any', [noted('a')], context(1, { occurredAt: at('12:01:00.000') }));
    expect((await times(store)).occurred).toEqual(['12:00:00.000']);
  });

  it('refuses what happens later than that', async () => {
    const store = await fresh(new SetClock(at('12:00:00.000')));
    const future = context(1, { occurredAt: at('12:01:00.001') });
    const refused = await failure(store.append('Referral-1', 'any', [noted('a')], future));
    expect(refused).toMatchObject({ name: 'EventRefused', reason: 'occurred-in-future' });
    expect(await store.head()).toBe(-1n);
    expect(await store.append('Referral-1', 'any', [noted('a')], context(1))).toMatchObject({ duplicate: false });
  });

  it('keeps what happened long before computers', async () => {
    const store = await fresh();
    const occurredAt = new Date('1952-12-31T23:59:59.999Z');
    await store.append('Referral-1', 'any', [noted('a')], context(1, { occurredAt }));
    const [event] = await gathered(store.readStream('Referral-1'));
    expect(event?.occurredAt).toEqual(occurredAt);
  });

  it('knows the last position at any instant', async () => {
    const clock = new SetClock(at('12:00:00.000'));
    const store = await fresh(clock);
    for (const [n, time] of ['12:00:00.250', '12:00:00.250', '12:00:02.000', '13:00:00.000'].entries()) {
      clock.moveTo(at(time));
      await store.append('Referral-1', 'any', [noted('a')], context(n));
    }
    const positions = ['12:00:00.249', '12:00:00.250', '12:00:00.251', '12:00:02.000', '12:59:59.999', '23:00:00.000'];
    expect(await Promise.all(positions.map((time) => store.positionAt(at(time))))).toEqual([-1n, 1n, 1n, 2n, 2n, 3n]);
  });

  it('finds every event by the time it was recorded at, by its own clock too', async () => {
    const store = await fresh();
    expect(await store.positionAt(at('12:00:00.000'))).toBe(-1n);
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    const [event] = await gathered(store.readStream('Referral-1'));
    if (!event) throw new Error('the event is missing');
    expect(await store.positionAt(event.recordedAt)).toBe(0n);
    expect(await store.positionAt(new Date(event.recordedAt.getTime() - 1))).toBe(-1n);
  });
};
