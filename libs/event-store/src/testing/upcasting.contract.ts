import { open } from '#kernel';
import { EventCatalogue } from '../event-catalogue.js';
import { chainLink, chainStart } from '../hash-chain.js';
import { verifyLog } from '../verify-log.js';
import { context, gathered, type ContractStore } from './contract-subject.js';

/** An invented type as an old release wrote it, and as two releases later it is read. */
const OLD = { Remarked: { version: 1, fields: { text: open } } };
const NEW = { Remarked: { version: 3, fields: { words: open, language: open } } };
const UPCASTERS = {
  Remarked: {
    1: ({ text, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, words: text }),
    2: (data: object) => ({ language: 'en', ...data }),
  },
};

/** Writes what the old release wrote and reads as the new one does. */
class BothReleases extends EventCatalogue {
  private readonly old = new EventCatalogue().register(OLD);

  override find(name: string) {
    return this.old.find(name);
  }
}

export function upcasting(freshWith: (catalogue: EventCatalogue) => Promise<ContractStore>): void {
  const written = async () => {
    const store = await freshWith(new BothReleases().register(NEW, UPCASTERS));
    await store.append('Note-1', 'noStream', [{ type: 'Remarked', data: { text: 'héllo' } }], context(1));
    return store;
  };
  const current = { schemaVersion: 3, data: { words: 'héllo', language: 'en' } };

  it('gives an event of an older version in the current one, whichever way it is read', async () => {
    const store = await written();
    expect(await gathered(store.readStream('Note-1'))).toMatchObject([current]);
    expect((await store.readAll({ after: -1n, max: 10, types: ['Remarked'] })).events).toMatchObject([current]);
    const ending = new AbortController();
    for await (const event of store.subscribe({ after: -1n, signal: ending.signal })) {
      expect(event).toMatchObject(current);
      ending.abort();
    }
  });

  it('leaves the stored bytes and their hash as they are', async () => {
    const store = await written();
    const [stored] = await store.readStored({ after: -1n, max: 1 });
    if (!stored) throw new Error('nothing is stored');
    expect([stored.schemaVersion, stored.body.toString('utf8')]).toEqual([1, '{"text":"héllo"}']);
    const [read] = await gathered(store.readStream('Note-1'));
    expect(read?.hash).toBe(stored.hash.toString('hex'));
    expect(chainLink(chainStart('Note-1'), stored)).toEqual(stored.hash);
    expect(await verifyLog(store)).toEqual({ events: 1, streams: 1 });
  });
}
