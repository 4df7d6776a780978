import { recorded } from '#event-store/testing';
import { SetClock } from '#kernel';
import { MemoryTables } from '#projections/testing';
import { Logger } from '@nestjs/common';
import { Carrier, Composer } from './carrier.js';
import { Cleared, type Departure } from './cleared.js';
import { Gate, type Verdict } from './gate.js';
import { gatedSender } from './gated-outlet.js';
import type { OutboxMessage } from './message.js';
import { ReactorProjection } from './reactor.projection.js';
import { Spreader } from './spreader.js';
import { MemoryOutbox } from './testing/memory-outbox.js';
import { SayingReactor } from './testing/outbox-contract.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const DEPARTURE: Departure = {
  to: { kind: 'agency', address: 'inbox' },
  way: 'email',
  subject: 'A subject',
  text: 'A link',
  about: {},
};

class SpecComposer extends Composer {
  constructor(private readonly departure: Departure | undefined) {
    super();
  }
  compose = () => Promise.resolve(this.departure);
}
class SpecGate extends Gate {
  readonly keptBack: string[] = [];
  constructor(private readonly verdict: () => Promise<Verdict>) {
    super();
  }
  judge = () => this.verdict();
  keepBack(_key: string, _departure: Departure, rule: string): Promise<void> {
    this.keptBack.push(rule);
    return Promise.resolve();
  }
}
class SpecCarrier extends Carrier {
  readonly carried: Cleared[] = [];
  carry(cleared: Cleared): Promise<void> {
    this.carried.push(cleared);
    return Promise.resolve();
  }
}

async function run(verdict: () => Promise<Verdict>, departure: Departure | 'nothing' = DEPARTURE) {
  const [tables, clock, gate, carrier] = [
    new MemoryTables(),
    new SetClock(NOON),
    new SpecGate(verdict),
    new SpecCarrier(),
  ];
  const event = recorded({ type: 'Said', data: { afterMs: [0] } }, { occurredAt: NOON });
  new ReactorProjection(new SayingReactor()).project(event, tables);
  const outbox = new MemoryOutbox(tables);
  await gatedSender({
    outbox,
    composer: new SpecComposer(departure === 'nothing' ? undefined : departure),
    gate,
    carrier,
    clock,
  }).run();
  return { carried: carrier.carried, keptBack: gate.keptBack, state: outbox.held()[0]?.delivery };
}

beforeAll(() => Logger.overrideLogger(false));

describe('The way out', () => {
  const passes: Verdict = {
    passes: true,
    way: 'email',
    address: 'inbox',
    subject: 'Its own',
    text: 'What the gate says',
  };

  it('is open to what the gate lets through, in the gate’s words', async () => {
    const { carried, state } = await run(async () => passes);
    expect(carried).toMatchObject([
      { way: 'email', address: 'inbox', subject: 'Its own', text: 'What the gate says', isRepeat: false },
    ]);
    expect(state?.state).toBe('sent');
  });

  it('is closed to what it keeps back, which is put before a person and not tried again', async () => {
    const { carried, keptBack, state } = await run(async () => ({ passes: false, rule: 'no-safe-way' }));
    expect([carried, keptBack, state?.state]).toEqual([[], ['no-safe-way'], 'sent']);
  });

  it('is closed while the gate cannot say', async () => {
    const { carried, state } = await run(() => Promise.reject(new Error('the vault is away')));
    expect([carried, state?.state]).toEqual([[], 'waiting']);
  });

  it('is used by nothing that there is no longer cause for', async () => {
    const { carried, keptBack, state } = await run(async () => passes, 'nothing');
    expect([carried, keptBack, state?.state]).toEqual([[], [], 'sent']);
  });

  it('takes nothing that somebody made beside the gate', () => {
    expect(() => new Cleared('key', 'email', 'inbox', 'subject', 'text', false)).toThrow(
      'Only the gate clears a message',
    );
    // @ts-expect-error a look-alike is no cleared message
    const fake: Cleared = { key: 'key', way: 'email', address: 'inbox', subject: '', text: 'text', isRepeat: false };
    expect(fake).not.toBeInstanceOf(Cleared);
  });

  it('makes of a message to many one for each, and composes those alone', async () => {
    const [tables, clock, carrier] = [new MemoryTables(), new SetClock(NOON), new SpecCarrier()];
    const event = recorded({ type: 'Said', data: { afterMs: [0] } }, { occurredAt: NOON });
    new ReactorProjection(new SayingReactor()).project(event, tables);
    const outbox = new MemoryOutbox(tables);
    const spreader = new (class extends Spreader {
      spread = async ({ key, kind }: OutboxMessage) =>
        kind === 'part'
          ? undefined
          : ['one', 'two'].map((who) => ({ key: `${key}/${who}`, kind: 'part', about: { who }, dueAt: NOON }));
    })();
    const composer = new (class extends Composer {
      compose = async ({ about }: OutboxMessage) => ({ ...DEPARTURE, text: about['who'] ?? 'to nobody' });
    })();
    const gate = new (class extends SpecGate {
      override judge = async (departure?: Departure): Promise<Verdict> => ({
        ...{ passes: true, way: 'email', address: 'inbox', subject: 'Its own' },
        text: departure?.text ?? '',
      });
    })(async () => passes);
    await gatedSender({ outbox, spreader, composer, gate, carrier, clock }).run();
    expect(carrier.carried.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('says that a message was handed over before, whatever became of it', async () => {
    const tables = new MemoryTables();
    const event = recorded({ type: 'Said', data: { afterMs: [0] } }, { occurredAt: NOON });
    new ReactorProjection(new SayingReactor()).project(event, tables);
    const [outbox, clock, carrier] = [new MemoryOutbox(tables), new SetClock(NOON), new SpecCarrier()];
    await outbox.take(NOON); // whoever took it is not heard of
    clock.moveTo(new Date(NOON.getTime() + 120_000));
    await gatedSender({
      outbox,
      composer: new SpecComposer(DEPARTURE),
      gate: new SpecGate(async () => passes),
      carrier,
      clock,
    }).run();
    expect(carrier.carried).toMatchObject([{ isRepeat: true }]);
  });
});
