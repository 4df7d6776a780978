import { StoreUnavailable } from '../errors.js';
import type { Appended, StreamAppend } from '../event-store.js';
import { command, context, counted, gathered, noted } from '../testing/contract-subject.js';
import { verifyLog } from '../verify-log.js';
import type { KurrentEventStore } from './kurrent-event-store.js';
import type { Fault } from './testing/double/index.js';
import { KurrentStand } from './testing/kurrent-stand.js';

/** Bytes from one cut to the next: several in each event that goes by. */
const STEP = 211;
const EVENTS = 3;
const KINDS: readonly Fault[] = ['drop-before', 'drop-after', 'stall-before', 'stall-after', 'not-leader', 'twice'];
/** Which of the first three requests of an append meet a fault, every choice there is: bit by bit. */
const CHOICES = Array.from({ length: 7 }, (_, n) => n + 1);

const appendsOf = (n: number): StreamAppend[] => [
  { stream: `Referral-${n}`, expected: 'noStream', events: [counted(n), counted(n)] },
  { stream: `Sharing-${n}`, expected: 'noStream', events: [noted('shared')] },
];

/** As a person does who is told that the log is away: sends the same command again until it is answered. */
async function untilAnswered(store: KurrentEventStore, n: number): Promise<Appended> {
  for (;;) {
    try {
      return await store.appendAtomic(appendsOf(n), context(n));
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || error.code === 'log-damaged') throw error;
    }
  }
}

describe('A log in KurrentDB shows all of a command from its answer on', () => {
  let stand: KurrentStand;
  let stores: readonly KurrentEventStore[];
  const open = async (deadlineMs: number) => {
    const haste = { deadlineMs, patienceMs: 60_000 };
    stores = [await stand.open(haste), await stand.open(haste)];
  };
  beforeEach(async () => {
    stand = await KurrentStand.make();
  });
  afterEach(() => stand.close());

  /** Writes the `n`th command and looks at once, as its writer and as another process. */
  async function writesAndSees(n: number): Promise<void> {
    const [writer] = stores;
    if (!writer) throw new Error('no store');
    const { position } = await untilAnswered(writer, n);
    stand.double.faults = () => undefined;
    stand.double.dropAfter(Infinity, () => undefined);
    for (const store of stores) {
      const { events } = await store.readAll({ after: BigInt(n * EVENTS) - 1n, max: 1_000 });
      expect(events.map(({ meta }) => meta.commandId)).toEqual(Array.from({ length: EVENTS }, () => command(n)));
      expect(events.at(-1)?.position).toBe(position);
      expect(await gathered(store.readStream(`Referral-${n}`))).toHaveLength(2);
    }
    expect(stand.double.log.records).toHaveLength((n + 1) * EVENTS);
  }

  it('wherever on its way the connection breaks', async () => {
    await open(1_500);
    let isCut = true;
    let n = 0;
    for (; isCut; n++) {
      isCut = false;
      stand.double.dropAfter(n * STEP, () => (isCut = true));
      await writesAndSees(n);
    }
    expect(n).toBeGreaterThan(20);
    const [store] = stores;
    expect(store && (await verifyLog(store))).toMatchObject({ events: n * EVENTS });
  });

  it.each(KINDS)('whichever of its requests meet this: %s', async (kind) => {
    await open(300);
    let met = 0;
    for (const [n, choice] of CHOICES.entries()) {
      let requests = 0;
      stand.double.faults = () => {
        const isMet = ((choice >> requests++) & 1) === 1;
        if (isMet) met++;
        return isMet ? kind : undefined;
      };
      await writesAndSees(n);
    }
    expect(met).toBeGreaterThan(CHOICES.length);
    const [store] = stores;
    expect(store && (await verifyLog(store))).toMatchObject({ events: CHOICES.length * EVENTS });
  });
});
