import type { EncodedCommand } from '../encoded-command.js';
import { StoreBusy, StoreUnavailable } from '../errors.js';
import { command } from '../testing/contract-subject.js';
import type { Outcome } from './append-batch.js';
import { AppendLane, BATCH_BYTES, BATCH_COMMANDS, QUEUE_BYTES, QUEUE_COMMANDS, WHOLE_COMMANDS } from './append-lane.js';

function encoded(n: number, bytes = 10): EncodedCommand {
  const bytesOf = (count: number) => Buffer.alloc(count);
  const event = { eventId: command(n), type: 'Noted', schemaVersion: 1, meta: bytesOf(10), body: bytesOf(bytes) };
  return {
    commandId: command(n),
    occurredAt: new Date(0),
    appends: [{ stream: `Referral-${n}`, expected: 'any', events: [event] }],
  };
}

const isSeventh = ({ commandId }: EncodedCommand) => commandId === command(7);

const MEGABYTE = 1024 * 1024;
const taken: Outcome = { position: 0n, revisions: new Map(), duplicate: false };

/** A lane over a database that notes what it is asked to write, and answers when it is told to. */
function laneOver(faultOf: (batch: readonly EncodedCommand[]) => Error | undefined = () => undefined) {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  let isOpen = false;
  const lane = new AppendLane(async (batch) => {
    batches.push(batch.map(({ commandId }) => Number.parseInt(commandId.slice(-12), 16)));
    if (!isOpen) await new Promise<void>((resolve) => ends.push(resolve));
    const fault = faultOf(batch);
    if (fault) throw fault;
    return batch.map(() => taken);
  });
  const open = () => {
    isOpen = true;
    for (const end of ends.splice(0)) end();
  };
  const answerOne = () => ends.shift()?.();
  return { lane, batches, open, answerOne };
}

const turns = async () => {
  for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve));
};
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n);

describe('The lane to the log', () => {
  it('sends at once, and makes one batch of all that come meanwhile, in their order', async () => {
    const { lane, batches, open } = laneOver();
    const first = lane.append(encoded(0));
    await turns();
    expect(batches).toEqual([[0]]);
    const later = upTo(50, 1).map((n) => lane.append(encoded(n)));
    await turns();
    expect(batches).toHaveLength(1);
    open();
    await Promise.all([first, ...later]);
    expect(batches).toEqual([[0], upTo(50, 1)]);
  });

  it(`puts no more than ${BATCH_COMMANDS} commands into a batch`, async () => {
    const { lane, batches, open } = laneOver();
    open();
    await Promise.all(upTo(300).map((n) => lane.append(encoded(n))));
    expect(batches.flat()).toEqual(upTo(300));
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(BATCH_COMMANDS);
  });

  it('sends a full batch on while the one before it is written, and no third', async () => {
    const { lane, batches, open, answerOne } = laneOver();
    const first = lane.append(encoded(0));
    await turns();
    const full = upTo(WHOLE_COMMANDS, 1).map((n) => lane.append(encoded(n)));
    await turns();
    expect(batches).toEqual([[0], upTo(WHOLE_COMMANDS, 1)]);
    const later = upTo(2 * WHOLE_COMMANDS, 100).map((n) => lane.append(encoded(n)));
    await turns();
    expect(batches).toHaveLength(2);
    answerOne();
    await first;
    await turns();
    expect(batches).toHaveLength(3);
    open();
    await Promise.all([...full, ...later]);
    expect(batches.flat()).toEqual([...upTo(WHOLE_COMMANDS + 1), ...upTo(2 * WHOLE_COMMANDS, 100)]);
  });

  it('keeps one that is not full back until the one before it is written', async () => {
    const { lane, batches, open } = laneOver();
    const sent = [lane.append(encoded(0))];
    await turns();
    sent.push(...upTo(WHOLE_COMMANDS - 1, 1).map((n) => lane.append(encoded(n))));
    await turns();
    expect(batches).toEqual([[0]]);
    open();
    await Promise.all(sent);
  });

  it('lets a poisoned batch cost the full one behind it nothing', async () => {
    const poison = new Error('cannot be written');
    const { lane, open } = laneOver((batch) => (batch.some(isSeventh) ? poison : undefined));
    const sent = upTo(2 * WHOLE_COMMANDS).map((n) => lane.append(encoded(n)));
    await turns();
    open();
    const ends = await Promise.allSettled(sent);
    expect(ends.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([7]);
  });

  it('puts no more than a mebibyte into a batch, unless one command alone is larger', async () => {
    const { lane, batches, open } = laneOver();
    open();
    const sizes = [0.4, 0.4, 0.4, 1.5, 0.4, 0.1];
    await Promise.all(sizes.map((size, n) => lane.append(encoded(n, size * MEGABYTE))));
    expect(BATCH_BYTES).toBe(MEGABYTE);
    expect(batches).toEqual([[0, 1], [2], [3], [4, 5]]);
  });

  it('turns away at once what would wait too long, and takes on again when there is room', async () => {
    const { lane, open } = laneOver();
    const sent = upTo(QUEUE_COMMANDS).map((n) => lane.append(encoded(n)));
    await expect(lane.append(encoded(1))).rejects.toBeInstanceOf(StoreBusy);
    await expect(lane.append(encoded(1))).rejects.toMatchObject({ code: 'queue-full' });
    open();
    expect(await Promise.all(sent)).toHaveLength(QUEUE_COMMANDS);
    expect(await lane.append(encoded(1))).toBe(taken);
  });

  it('turns away by bytes as well', async () => {
    const { lane, open } = laneOver();
    const fitting = upTo(Math.floor(QUEUE_BYTES / (4 * MEGABYTE + 210))).map((n) =>
      lane.append(encoded(n, 4 * MEGABYTE)),
    );
    await expect(lane.append(encoded(100, 4 * MEGABYTE))).rejects.toBeInstanceOf(StoreBusy);
    open();
    await Promise.all(fitting);
    expect(await lane.append(encoded(101, 4 * MEGABYTE))).toBe(taken);
  });

  it('takes on one that is larger than the queue when nothing else waits', async () => {
    const { lane, batches, open } = laneOver();
    open();
    await lane.append(encoded(1, QUEUE_BYTES + 1));
    expect(batches).toEqual([[1]]);
  });

  it('lets only the one fail that cannot be written', async () => {
    const poison = new Error('cannot be written');
    const { lane, batches, open } = laneOver((batch) => (batch.some(isSeventh) ? poison : undefined));
    const sent = upTo(10).map((n) => lane.append(encoded(n)));
    open();
    const ends = await Promise.allSettled(sent);
    expect(ends.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([7]);
    expect(ends[7]).toMatchObject({ reason: poison });
    expect(batches).toEqual([upTo(10), ...upTo(10).map((n) => [n])]);
  });

  it('does not try one by one when the database is away: all of the batch are told', async () => {
    const { lane, batches, open } = laneOver(() => new StoreUnavailable('57P01'));
    const sent = upTo(10).map((n) => lane.append(encoded(n)));
    open();
    for (const end of await Promise.allSettled(sent)) expect(end).toMatchObject({ reason: { code: '57P01' } });
    expect(batches).toHaveLength(1);
  });

  it('is drained when the last has been answered', async () => {
    const { lane, batches, open } = laneOver();
    const sent = upTo(200).map((n) => lane.append(encoded(n)));
    const drained = lane.drained();
    await turns();
    open();
    await drained;
    expect(batches.flat()).toHaveLength(200);
    await Promise.all(sent);
    await lane.drained();
  });
});
