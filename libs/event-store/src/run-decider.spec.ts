import { RuleBroken, SetClock, type Decider, type DomainEvent } from '#kernel';
import { RevisionConflict } from './errors.js';
import { EventCatalogue } from './event-catalogue.js';
import type { EventStore } from './event-store.js';
import { MemoryEventStore } from './memory/memory-event-store.js';
import { commit, decideOn, load, runDecider } from './run-decider.js';
import { CONTRACT_TYPES, context, failure, noted } from './testing/contract-subject.js';

/** Takes up to two different notes; a note it has already changes nothing. */
const notebook: Decider<readonly string[], string, DomainEvent<'Noted', { text: string }>> = {
  initial: [],
  decide(text, notes) {
    if (notes.length === 2) throw new RuleBroken('notebook-full');
    return notes.includes(text) ? [] : [{ type: 'Noted', data: { text } }];
  },
  evolve: (notes, { data }) => [...notes, data.text],
};

const STREAM = 'Notebook-1';
const noting = (text: string, seen?: bigint) => ({
  decider: notebook,
  stream: STREAM,
  command: text,
  ...(seen !== undefined && { seen }),
});

function emptyStore(): EventStore {
  const clock = new SetClock(new Date('2026-03-02T12:00:00.000Z'));
  return new MemoryEventStore(new EventCatalogue().register(CONTRACT_TYPES), clock);
}

describe('Running a decider', () => {
  it('loads, decides and appends', async () => {
    const store = emptyStore();
    await runDecider(store, noting('a'), context(1));
    expect(await runDecider(store, noting('b'), context(2))).toMatchObject({ position: 1n, duplicate: false });
    expect(await load(store, notebook, STREAM)).toEqual({ state: ['a', 'b'], revision: 1n });
  });

  it('loads what was known at a position of the log', async () => {
    const store = emptyStore();
    await runDecider(store, noting('a'), context(1));
    await runDecider(store, noting('b'), context(2));
    expect(await load(store, notebook, STREAM, 0n)).toEqual({ state: ['a'], revision: 0n });
    expect(await load(store, notebook, 'Notebook-2')).toEqual({ state: [], revision: -1n });
  });

  it('appends nothing when a rule says no, or when there is nothing left to do', async () => {
    const store = emptyStore();
    await runDecider(store, noting('a'), context(1));
    expect(await runDecider(store, noting('a'), context(2))).toEqual({
      position: 0n,
      revisions: new Map(),
      duplicate: false,
    });
    await runDecider(store, noting('b'), context(3));
    expect(await failure(runDecider(store, noting('c'), context(4)))).toMatchObject({ rule: 'notebook-full' });
    expect(await store.head()).toBe(1n);
  });

  it('says that the record changed while it was being read, before any rule', async () => {
    const store = emptyStore();
    await runDecider(store, noting('a', -1n), context(1));
    await runDecider(store, noting('b', 0n), context(2));
    const conflict = await failure(runDecider(store, noting('c', 0n), context(3)));
    expect(conflict).toBeInstanceOf(RevisionConflict);
    expect(conflict).toMatchObject({ actual: 1n });
  });

  it('asks for permission first, with the state in hand', async () => {
    const store = emptyStore();
    await runDecider(store, noting('a'), context(1));
    const seen: unknown[] = [];
    const authorise = (notes: readonly string[]) => {
      seen.push(notes);
      throw new Error('refused');
    };
    await expect(decideOn(store, { ...noting('b', 7n), authorise })).rejects.toThrow('refused');
    expect(seen).toEqual([['a']]);
  });

  it('gives a repeated command its first answer without deciding again', async () => {
    const store = emptyStore();
    const first = await runDecider(store, noting('a', -1n), context(1));
    await runDecider(store, noting('b'), context(2));
    expect(await runDecider(store, noting('a', -1n), context(1))).toEqual({ ...first, duplicate: true });
  });

  it('gives the second of two clicks the answer of the first, though the rule now says no', async () => {
    const store = emptyStore();
    await runDecider(store, noting('a'), context(1));
    const authorise = async () => void (await store.append(STREAM, 0n, [noted('b')], context(2))); // the first click, meanwhile
    const late = { ...noting('b', 0n), authorise };
    expect(await runDecider(store, late, context(2))).toMatchObject({ position: 1n, duplicate: true });
  });

  it('lets one of two writers win and tells the other', async () => {
    const store = emptyStore();
    const outcomes = await Promise.allSettled([
      runDecider(store, noting('a'), context(1)),
      runDecider(store, noting('b'), context(2)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('writes several decisions together or not at all', async () => {
    const store = emptyStore();
    const other = { stream: 'Notebook-2', expected: 'noStream', events: [noted('x')] } as const;
    const both = async () => [(await decideOn(store, noting('a'))) ?? other, other];
    expect(await commit(store, context(1), both)).toMatchObject({ position: 1n });
    expect(await failure(commit(store, context(2), async () => [other]))).toBeInstanceOf(RevisionConflict);
  });

  it('throws on what is neither a rule nor a conflict', async () => {
    const store = emptyStore();
    const broken = () => Promise.reject(new TypeError('a fault'));
    await expect(commit(store, context(1), broken)).rejects.toThrow(TypeError);
  });
});
