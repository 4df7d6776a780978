import { MAX_EVENT_BYTES } from '../encoded-command.js';
import { EventRefused } from '../errors.js';
import type { StreamAppend } from '../event-store.js';
import { context, failure, gathered, noted, type ContractStore, type ContractTopic } from './contract-subject.js';

const note = (value: unknown) => ({ type: 'Noted', data: { note: value } });
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

const REFUSED = [
  ['a type that is not registered', { type: 'Unknown', data: {} }, 'unregistered-type'],
  ['a type named like a part of every object', { type: 'constructor', data: {} }, 'unregistered-type'],
  ['a field that is not listed', { type: 'Counted', data: { number: 1, name: 'x' } }, 'unknown-field'],
  ['a field named like a part of every object', { type: 'Counted', data: { toString: 1 } }, 'unknown-field'],
  ['a fraction', note(0.5), 'not-json'],
  ['a whole number too large to be exact', note(2 ** 53), 'not-json'],
  ['what is not a number', note(Number.NaN), 'not-json'],
  ['infinity', note(Number.POSITIVE_INFINITY), 'not-json'],
  ['a bigint', note(1n), 'not-json'],
  ['undefined', note(undefined), 'not-json'],
  ['undefined in a list', note([undefined]), 'not-json'],
  ['a date object', note(new Date(0)), 'not-json'],
  ['a map', note(new Map()), 'not-json'],
  ['a function', note(() => 1), 'not-json'],
  ['half of a surrogate pair', note('\ud83d'), 'not-unicode'],
  ['half of a surrogate pair in a name', note({ '\udc00': 1 }), 'not-unicode'],
  ['a NUL', note('a\0b'), 'nul-character'],
  ['lists a thousand deep', note(nested(1_000)), 'too-deep'],
] as const;

const NAMES = [
  '',
  'Referral',
  'referral-1',
  'Referral-',
  '-1',
  'Referral-a b',
  'Referral-ü',
  `Referral-${'x'.repeat(201)}`,
];

export const refusing: ContractTopic = (fresh) => {
  it.each(REFUSED)('%s', async (_, event, reason) => {
    const store = await fresh();
    expect(await refusal(store, [{ stream: 'Referral-1', expected: 'any', events: [event] }])).toBe(reason);
  });

  it('says which field of which type was at fault, and not what stood in it', async () => {
    const store = await fresh();
    const error = await failure(store.append('Referral-1', 'any', [note({ secret: 'x\0' })], context(1)));
    expect(error.message).toBe('The event was refused: nul-character (Noted.note)');
  });

  it.each(NAMES)('a stream called "%s"', async (stream) => {
    const store = await fresh();
    expect(await refusal(store, [{ stream, expected: 'any', events: [noted('a')] }])).toBe('stream-name');
  });

  it('nothing to write, the same stream twice, and a command id that is none', async () => {
    const store = await fresh();
    const append = { stream: 'Referral-1', expected: 'any', events: [noted('a')] } as const;
    expect(await refusal(store, [])).toBe('no-events');
    expect(await refusal(store, [{ ...append, events: [] }])).toBe('no-events');
    expect(await refusal(store, [append, append])).toBe('stream-twice');
    expect(await refusal(store, [append], { commandId: 'retry-1' })).toBe('command-id');
    expect(await refusal(store, [append], { correlationId: 'a\0' })).toBe('nul-character');
    expect(await refusal(store, [append], { occurredAt: new Date(Number.NaN) })).toBe('not-a-date');
    expect(await refusal(store, [append], { occurredAt: new Date('+010000-01-01T00:00:00Z') })).toBe('not-a-date');
  });

  it('an event of one byte more than 256 KiB, and takes one of exactly that', async () => {
    const store = await fresh();
    const room = MAX_EVENT_BYTES - '{"text":""}'.length;
    const euros = '€'.repeat(Math.floor(room / 3)) + 'x'.repeat(room % 3); // three bytes each: bytes count, not characters
    expect(await refusal(store, [{ stream: 'Referral-1', expected: 'any', events: [noted(`${euros}x`)] }])).toBe(
      'too-large',
    );
    await store.append('Referral-1', 'any', [noted(euros)], context(1));
    const [event] = await gathered(store.readStream('Referral-1'));
    expect(event?.data).toEqual({ text: euros });
  });
};

async function refusal(store: ContractStore, appends: readonly StreamAppend[], more = {}): Promise<string> {
  const error = await failure(store.appendAtomic(appends, context(1, more)));
  if (!(error instanceof EventRefused)) throw error;
  expect(await store.head()).toBe(-1n);
  return error.reason;
}
