import { RevisionConflict } from '../errors.js';
import { context, counted, failure, gathered, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { KurrentDouble, type DoubleOptions } from './testing/double/index.js';
import { KurrentStand } from './testing/kurrent-stand.js';

const HASTE = { deadlineMs: 1_500, patienceMs: 2_000 };

describe('A log in KurrentDB', () => {
  let stand: KurrentStand;
  const make = async (options?: DoubleOptions) => (stand = await KurrentStand.make(options));
  afterEach(() => stand.close());

  it('counts a command once that two processes send at the same moment, and tells one of them that it was a repeat', async () => {
    await make();
    const stores = [await stand.open(), await stand.open()];
    const answers = await Promise.all(
      stores.map((store) => store.append('Referral-1', 'any', [noted('a')], context(1))),
    );
    expect(answers.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
    expect(answers.map(({ position }) => position)).toEqual([0n, 0n]);
    expect(stand.double.log.records).toHaveLength(1);
  });

  it('tells every process of what another wrote, also after the connection broke', async () => {
    await make();
    const [one, other] = [await stand.open(), await stand.open()];
    stand.double.drop();
    const stop = new AbortController();
    const seen = gathered(
      (async function* () {
        for await (const event of other.subscribe({ after: -1n, signal: stop.signal })) {
          yield event;
          if (event.position === 2n) stop.abort();
        }
      })(),
    );
    for (let n = 0; n < 3; n++) await one.append('Referral-1', 'any', [counted(n)], context(n));
    expect((await seen).map(({ data }) => data)).toEqual([{ number: 0 }, { number: 1 }, { number: 2 }]);
  });

  it('finds the node that leads from one that follows', async () => {
    await make();
    const follower = await KurrentDouble.start({ log: stand.double.log, leader: stand.double });
    const store = await stand.open({ address: follower.address });
    expect(await store.append('Referral-1', 'noStream', [noted('a')], context(1))).toMatchObject({ position: 0n });
    expect(await gathered(store.readStream('Referral-1'))).toHaveLength(1);
    await store.close();
    await follower.stop();
  });

  it('says which version is needed to write several streams at once, and writes nothing', async () => {
    await make({ version: '23.10.7.0' });
    const store = await stand.open();
    await store.append('Referral-1', 'noStream', [noted('a')], context(1));
    const both = ['Referral-2', 'Sharing-2'].map((stream) => ({
      stream,
      expected: 'noStream' as const,
      events: [noted('b')],
    }));
    const refused = await failure(store.appendAtomic(both, context(2)));
    expect(refused.message).toBe('Writing several streams at once needs KurrentDB 25.1 or later');
    expect(await store.head()).toBe(0n);
  });

  it('refuses a command that is more than the server takes at once', async () => {
    await make();
    const store = await stand.open();
    const events = Array.from({ length: 5 }, () => noted('x'.repeat(250_000)));
    const refused = await failure(store.append('Referral-1', 'noStream', events, context(1)));
    expect(refused).toMatchObject({ name: 'EventRefused', reason: 'too-large', where: 'command' });
  });

  it('passes over what is not ours, and positions stay dense', async () => {
    await make();
    const store = await stand.open();
    for (let n = 0; n < 4; n++) {
      stand.intrude('orders-17', 'Ordered', { n });
      stand.intrude('$stats-0', '$statsCollected', { n });
      await store.append('Referral-1', 'any', [counted(n)], context(n));
    }
    const { events } = await store.readAll({ after: -1n, max: 10 });
    expect(events.map(({ position }) => position)).toEqual([0n, 1n, 2n, 3n]);
    expect(await store.faults()).toEqual([]);
  });

  it('raises the alarm when a stream is to be truncated, until that is taken back', async () => {
    await make();
    const store = await stand.open();
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    stand.intrude('$$orders-17', '$metadata', { $maxCount: 3 });
    stand.intrude('$$Referral-1', '$metadata', { $maxAge: 3_600 });
    await store.positionAt(new Date());
    expect(await store.faults()).toEqual([{ kind: 'will-be-truncated', subject: 'Referral-1' }]);
    stand.intrude('$$Referral-1', '$metadata', {});
    await store.positionAt(new Date());
    expect(await store.faults()).toEqual([]);
  });

  it('raises the alarm when somebody else writes into a stream of ours, and writes no more to it', async () => {
    await make();
    const store = await stand.open();
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    stand.intrude('Referral-1', 'Noted', { text: 'forged' });
    expect(await failure(store.append('Referral-1', 'any', [noted('b')], context(2)))).toBeInstanceOf(RevisionConflict);
    expect(await store.faults()).toEqual([{ kind: 'not-ours', subject: 'Referral-1' }]);
    expect(await store.append('Referral-2', 'any', [noted('c')], context(3))).toMatchObject({ position: 1n });
  });

  it('names the event that somebody changed or took away in KurrentDB', async () => {
    await make();
    const store = await stand.open();
    for (let n = 0; n < 4; n++) await store.append('Referral-1', 'any', [counted(n)], context(n));
    const forged = Buffer.from('{"number":9}');
    stand.double.log.damage((record) => (record.revision === 1n ? { ...record, data: forged } : record));
    expect((await verifyLog(store)).broken).toMatchObject({ position: 1n, fault: 'hash-differs' });
    stand.double.log.damage((record) => (record.revision === 1n ? undefined : record));
    expect((await verifyLog(store)).broken).toMatchObject({ position: 2n, fault: 'position-gap' });
    const elsewhere = await stand.open();
    expect(await failure(elsewhere.readAll({ after: -1n, max: 10 }))).toMatchObject({ code: 'log-damaged' });
  });

  it('takes nothing in that comes after a hole, and says so', async () => {
    await make();
    const first = await stand.open();
    for (let n = 0; n < 4; n++) await first.append('Referral-1', 'any', [counted(n)], context(n));
    await first.close();
    stand.double.log.damage((record) => (record.revision === 1n ? undefined : record));
    await stand.forget();
    expect(await failure(stand.open({ deadlineMs: 3_000, patienceMs: 3_000 }))).toMatchObject({ code: 'log-damaged' });
    const [fault] = await stand.test.database.query('SELECT kind, subject FROM kurrent.fault');
    expect(fault).toEqual({ kind: 'hole', subject: 'Referral-1' });
  });

  it.each([
    ['where others follow it', 2],
    ['at the end of the log', 1],
  ])('shows nothing of a command of which only a part is there, %s', async (_, commands) => {
    await make();
    const first = await stand.open();
    const appends = ['Referral-1', 'Sharing-1'].map((stream) => ({
      stream,
      expected: 'noStream' as const,
      events: [noted('a')],
    }));
    await first.appendAtomic(appends, context(0));
    for (let n = 1; n < commands; n++) await first.append('Referral-2', 'any', [counted(n)], context(n));
    await first.close();
    stand.double.log.damage((record) => (record.stream === 'Sharing-1' ? undefined : record));
    await stand.forget();
    expect(await failure(stand.open({ deadlineMs: 500, patienceMs: 5_000 }))).toMatchObject({ code: 'log-damaged' });
    expect(await stand.test.database.query('SELECT kind, subject FROM kurrent.fault')).toEqual([
      { kind: 'hole', subject: 'Referral-1' },
    ]);
    expect(await stand.test.database.query('SELECT * FROM kurrent.event')).toEqual([]);
    expect(await stand.test.database.query('SELECT * FROM kurrent.receipt')).toEqual([]);
  });

  it('makes a long index again as it was, and waits at the start until it is whole', async () => {
    await make();
    const first = await stand.open();
    for (let n = 0; n < 4; n++) {
      const events = Array.from({ length: 1_000 }, (_, k) => counted(k));
      await first.append(`Referral-${n}`, 'noStream', events, context(n));
    }
    const index = await stand.index();
    await first.close();
    await stand.forget();
    const again = await stand.open();
    expect(await again.head()).toBe(3_999n);
    expect(await stand.index()).toEqual(index);
  });

  it('says that the server is away, and works again when it is back', async () => {
    await make();
    const store = await stand.open(HASTE);
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    stand.double.faults = () => 'drop-before';
    expect(await failure(store.append('Referral-1', 'any', [noted('b')], context(2)))).toMatchObject({
      name: 'StoreUnavailable',
    });
    stand.double.faults = () => undefined;
    expect(await store.append('Referral-1', 'any', [noted('b')], context(2))).toMatchObject({ position: 1n });
  });
});
