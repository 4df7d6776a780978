import { context, counted, gathered, noted, type ContractStore, type ContractTopic } from './contract-subject.js';

/** Positions 0 to 8: Referral-1 and Referral-2 in turn, every third event a number. */
async function written(store: ContractStore): Promise<ContractStore> {
  for (let n = 0; n < 9; n++) {
    const event = n % 3 === 2 ? counted(n) : noted(String(n));
    await store.append(n % 2 === 0 ? 'Referral-1' : 'Referral-2', 'any', [event], context(n + 1));
  }
  return store;
}

const revisionsOf = async (store: ContractStore, range: { from?: bigint; upTo?: bigint }) =>
  (await gathered(store.readStream('Referral-1', range))).map(({ revision }) => revision);

export const reading: ContractTopic = (fresh) => {
  it('finds nothing in an empty log', async () => {
    const store = await fresh();
    expect(await store.head()).toBe(-1n);
    expect(await store.readAll({ after: -1n, max: 10 })).toEqual({ events: [], scannedTo: -1n });
    expect(await gathered(store.readStream('Referral-1'))).toEqual([]);
  });

  it('gives a stream in order, from a revision and up to a position of the whole log', async () => {
    const store = await written(await fresh());
    expect(await revisionsOf(store, {})).toEqual([0n, 1n, 2n, 3n, 4n]);
    expect(await revisionsOf(store, { from: 3n })).toEqual([3n, 4n]);
    expect(await revisionsOf(store, { upTo: 4n })).toEqual([0n, 1n, 2n]);
    expect(await revisionsOf(store, { upTo: 5n })).toEqual([0n, 1n, 2n]);
    expect(await revisionsOf(store, { from: 1n, upTo: 2n })).toEqual([1n]);
    expect(await revisionsOf(store, { from: 5n })).toEqual([]);
    expect(await revisionsOf(store, { upTo: -1n })).toEqual([]);
  });

  it('does not take a stream for another whose name begins the same', async () => {
    const store = await fresh();
    await store.append('Referral-10', 'any', [noted('ten')], context(1));
    expect(await gathered(store.readStream('Referral-1'))).toEqual([]);
  });

  it('gives the whole log page by page', async () => {
    const store = await written(await fresh());
    const positions: bigint[] = [];
    let after = -1n;
    for (;;) {
      const page = await store.readAll({ after, max: 4 });
      if (page.scannedTo === after) break;
      positions.push(...page.events.map(({ position }) => position));
      after = page.scannedTo;
    }
    expect(positions).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]);
    expect(after).toBe(await store.head());
  });

  it('says how far it looked, also where no event is of the types asked for', async () => {
    const store = await written(await fresh());
    const numbers = await store.readAll({ after: -1n, max: 5, types: ['Counted'] });
    expect(numbers.events.map(({ position }) => position)).toEqual([2n]);
    expect(numbers.scannedTo).toBe(4n);
    expect(await store.readAll({ after: 2n, max: 2, types: ['Counted'] })).toEqual({ events: [], scannedTo: 4n });
    const endsWithOne = await store.readAll({ after: 2n, max: 3, types: ['Counted'] });
    expect(endsWithOne.events.map(({ position }) => position)).toEqual([5n]);
    expect(endsWithOne.scannedTo).toBe(5n);
  });

  it('looks no further than the end, whatever it looks for', async () => {
    const store = await written(await fresh());
    const rest = await store.readAll({ after: 5n, max: 100, types: ['Noted'] });
    expect(rest.events.map(({ position }) => position)).toEqual([6n, 7n]);
    expect(rest.scannedTo).toBe(8n);
    expect(await store.readAll({ after: 8n, max: 100, types: ['Noted'] })).toEqual({ events: [], scannedTo: 8n });
    expect(await store.readAll({ after: -1n, max: 100, types: [] })).toEqual({ events: [], scannedTo: 8n });
  });

  it('reads a stream that is longer than a page', async () => {
    const store = await fresh();
    const events = Array.from({ length: 1_201 }, (_, n) => counted(n));
    await store.append('Referral-1', 'noStream', events, context(1));
    const numbers = (await gathered(store.readStream('Referral-1'))).map(({ data }) => data);
    expect(numbers).toEqual(events.map(({ data }) => data));
  });

  it('gives the stored bytes, canonical, of the log or of one stream', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'any', [{ type: 'Noted', data: { text: 'é', note: { b: 1, a: 2 } } }], context(1));
    await store.append('Referral-2', 'any', [noted('other')], context(2));
    const [first, second] = await store.readStored({ after: -1n, max: 10 });
    expect(first?.body.toString('utf8')).toBe('{"note":{"a":2,"b":1},"text":"é"}');
    expect(second?.stream).toBe('Referral-2');
    expect(await store.readStored({ after: -1n, max: 10, stream: 'Referral-2' })).toEqual([second]);
    expect(await store.readStored({ after: 0n, max: 1 })).toEqual([second]);
  });
};
