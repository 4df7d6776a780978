import { recorded } from '#event-store/testing';
import { SetClock } from '#kernel';
import { MemoryTables } from '#projections/testing';
import { Logger } from '@nestjs/common';
import { answerWithin } from './answer-within.js';
import type { OutboxMessage } from './message.js';
import { Outlet } from './outlet.js';
import { ReactorProjection } from './reactor.projection.js';
import { Sender } from './sender.js';
import { MemoryOutbox } from './testing/memory-outbox.js';
import { SayingReactor } from './testing/outbox-contract.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');

/** Remembers what it was given; does with each what `answers` say, in turn. */
class SpecOutlet extends Outlet {
  readonly given: OutboxMessage[] = [];

  constructor(private readonly answers: (() => Promise<void>)[] = []) {
    super();
  }

  handOver(message: OutboxMessage): Promise<void> {
    this.given.push(message);
    return this.answers.shift()?.() ?? Promise.resolve();
  }
}

const refuses = () => Promise.reject(new TypeError('Jasper Thistlewick has no mailbox'));
const isSilent = () => new Promise<void>(() => undefined);

function stage(messages: number, ...answers: (() => Promise<void>)[]) {
  const [tables, clock, outlet] = [new MemoryTables(), new SetClock(NOON), new SpecOutlet(answers)];
  const event = recorded({ type: 'Said', data: { afterMs: Array(messages).fill(0) } }, { occurredAt: NOON });
  new ReactorProjection(new SayingReactor()).project(event, tables);
  const outbox = new MemoryOutbox(tables);
  return { clock, outlet, outbox, sender: new Sender(outbox, outlet, clock, answerWithin(10)) };
}

beforeAll(() => Logger.overrideLogger(false));

describe('A sender', () => {
  it('hands over what is due, once', async () => {
    const { sender, outlet } = stage(3);
    await sender.run();
    await sender.run();
    expect(outlet.given.map(({ key }) => key.at(-1))).toEqual(['0', '1', '2']);
  });

  it('tries again what was refused, or not answered in time, under the same key, and keeps no word of why', async () => {
    const { sender, outlet, outbox, clock } = stage(1, refuses, isSilent);
    await sender.run();
    expect(outbox.held()[0]?.delivery).toMatchObject({ state: 'waiting', error: 'TypeError' });
    clock.moveTo(new Date(NOON.getTime() + 15_000));
    await sender.run();
    expect(outbox.held()[0]?.delivery).toMatchObject({ state: 'waiting', error: 'OutletSilent' });
    clock.moveTo(new Date(NOON.getTime() + 60_000));
    await sender.run();
    expect(outbox.held()[0]?.delivery.state).toBe('sent');
    expect(new Set(outlet.given.map(({ key }) => key)).size).toBe(1);
  });

  it('leaves the rest for the next run when too much fails', async () => {
    const { sender, outlet } = stage(9, refuses, refuses, refuses, refuses, refuses);
    await sender.run();
    expect(outlet.given.length).toBe(5);
    await sender.run();
    expect(outlet.given.length).toBe(9);
  });
});
