import { StoreUnavailable } from '../errors.js';
import type { Appended, RecordedEvent, StreamAppend } from '../event-store.js';
import { command, context, counted, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import { loadClient } from './client-module.js';
import type { KurrentEventStore } from './kurrent-event-store.js';
import { randomFaults, type Fault } from './testing/double/index.js';
import { KurrentStand } from './testing/kurrent-stand.js';

const COMMANDS = 36;
const WRITERS = 6;
/** Short, so that what never answers is given up soon; nothing here depends on how long. */
const HASTE = { deadlineMs: 1_000, patienceMs: 5_000 };
/** One gives up soon, and its command is sent again to the other, which is asked in the end, however busy the machine is. */
const PATIENCE = { deadlineMs: 1_000, patienceMs: 60_000 };

/** Every second command to a stream that all write to, every third to two streams at once. */
function appendsOf(n: number): StreamAppend[] {
  const stream = n % 2 === 0 ? `Referral-${n % 3}` : `Action-${n}`;
  const events = Array.from({ length: 1 + (n % 3) }, (_, k) => counted(n * 10 + k));
  const first: StreamAppend = { stream, expected: n % 2 === 0 ? 'any' : 'noStream', events };
  return n % 3 === 0 ? [first, { stream: `Sharing-${n}`, expected: 'noStream', events: [noted('shared')] }] : [first];
}

/** As a person does who is told that the log is away: sends the same command again until it is answered. */
async function untilAnswered(stores: readonly KurrentEventStore[], n: number): Promise<Appended> {
  for (let tries = 0; ; tries++) {
    const store = stores[(n + tries) % stores.length];
    try {
      if (store) return await store.appendAtomic(appendsOf(n), context(n));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

async function sendAll(stores: readonly KurrentEventStore[]): Promise<Map<number, Appended>> {
  const answers = new Map<number, Appended>();
  const write = async (writer: number) => {
    for (let n = writer; n < COMMANDS; n += WRITERS) answers.set(n, await untilAnswered(stores, n));
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  return answers;
}

const KINDS: readonly [string, readonly Fault[]][] = [
  ['the connection breaks, before or after the server did what was asked', ['drop-before', 'drop-after']],
  ['the server never answers, whether it did what was asked or not', ['stall-before', 'stall-after']],
  ['the node does not lead', ['not-leader']],
  ['everything is delivered twice', ['twice']],
  ['all of it', ['drop-before', 'drop-after', 'stall-before', 'stall-after', 'not-leader', 'twice', 'twice']],
];

describe('A log in KurrentDB loses nothing and doubles nothing', () => {
  let stand: KurrentStand;
  beforeEach(async () => {
    stand = await KurrentStand.make();
  });
  afterEach(() => stand.close());

  it.each(KINDS)('when %s', async (_, kinds) => {
    const stores = [await stand.open(PATIENCE), await stand.open(HASTE)];
    const [store] = stores;
    if (!store) throw new Error('no store');
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const following = (async () => {
      for await (const event of store.subscribe({ after: -1n, signal: stop.signal })) seen.push(event);
    })().catch((error: unknown) => error);
    const chance = randomFaults(1_795, kinds.length === 1 && kinds[0] === 'twice' ? 1 : 5, kinds);
    let met = 0;
    stand.double.faults = (request) => {
      const fault = chance(request);
      if (fault) met++;
      return fault;
    };
    const answers = await sendAll(stores);
    stand.double.faults = () => undefined;
    expect(met).toBeGreaterThan(10);

    const wanted = Array.from({ length: COMMANDS }, (_, n) => appendsOf(n).flatMap(({ events }) => events).length);
    const total = wanted.reduce((sum, each) => sum + each, 0);
    const { events } = await store.readAll({ after: -1n, max: 1_000 });
    const written = (n: number) => events.filter(({ meta }) => meta.commandId === command(n));
    expect(wanted.map((_, n) => written(n).length)).toEqual(wanted);
    expect(wanted.map((_, n) => answers.get(n)?.position)).toEqual(wanted.map((_, n) => written(n).at(-1)?.position));
    expect(await verifyLog(store)).toMatchObject({ events: total });
    expect((await verifyLog(store)).broken).toBeUndefined();
    expect(stand.double.log.records).toHaveLength(total);

    while (seen.length < total && !(await Promise.race([following.then(() => true), pause(20)])));
    stop.abort();
    if (!((await following) instanceof StoreUnavailable))
      expect(seen.map(({ position }) => Number(position))).toEqual(Array.from({ length: total }, (_, n) => n));

    const index = await stand.index();
    await Promise.all(stores.map((each) => each.close()));
    await stand.forget();
    const again = await stand.open();
    expect(await again.head()).toBe(BigInt(total) - 1n);
    expect(await stand.index()).toEqual(index);
  });

  it('where one who sends what was not answered again, as something new, doubles it', async () => {
    const { KurrentDBClient, jsonEvent } = await loadClient();
    const client = KurrentDBClient.connectionString(stand.double.address);
    let lost = 0;
    stand.double.faults = (request) => (request === 'append' && lost++ % 2 === 0 ? 'drop-after' : undefined);
    for (let n = 0; n < 5; n++) {
      const send = () => client.appendToStream('Referral-1', jsonEvent({ type: 'Counted', data: { n } }));
      await send().catch(send);
    }
    await client.dispose();
    expect(stand.double.log.records).toHaveLength(10);
  });
});

const pause = (milliseconds: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));
