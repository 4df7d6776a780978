import { RuleBroken } from '#kernel';
import { randomBytes } from 'node:crypto';
import { keyOf } from '../wrapping/key-encryption-keys.js';
import { LocalKeyWrapper } from '../wrapping/local-key-wrapper.js';
import type { KeptKey } from './key-table.js';
import { MemoryKeyTable } from './memory-key-table.js';
import { rotateKeys } from './rotate-keys.js';
import { SHRED_NOTICED_WITHIN_MS, SubjectKeys } from './subject-keys.js';

const OWNER = { subjectId: 'person-1', record: 'Person' };
const [old, current] = [keyOf(randomBytes(32)), keyOf(randomBytes(32))];
const wrapper = (...keys: (typeof old)[]) => new LocalKeyWrapper(() => keys);

describe('The keys of people', () => {
  let table: MemoryKeyTable;
  let keys: SubjectKeys;
  const another = (...given: (typeof old)[]) => new SubjectKeys(table, wrapper(...given));
  const keyFrom = async (from: SubjectKeys) => (await from.forSealing([OWNER]))(OWNER);
  beforeEach(() => {
    table = new MemoryKeyTable();
    keys = another(old);
  });

  it('are made when they are first needed, one for each kind of record, and are the same for every process', async () => {
    const other = { ...OWNER, record: 'Case' };
    const made = await keys.forSealing([OWNER, other, OWNER]);
    expect(made(OWNER).key).toHaveLength(32);
    expect(made(OWNER).key).not.toEqual(made(other).key);
    expect(await keyFrom(another(old))).toEqual(made(OWNER));
    const { keyId } = made(OWNER);
    expect((await another(old).forOpening([keyId]))(keyId)).toEqual(made(OWNER).key);
  });

  it('of two processes that need one at once are the one that was there first', async () => {
    const [one, two] = await Promise.all([keyFrom(keys), keyFrom(another(old))]);
    expect(one).toEqual(two);
  });

  it('are not kept as they are', async () => {
    const { key, keyId } = await keyFrom(keys);
    const [kept] = await table.read([keyId]);
    expect(kept?.wrapped?.includes(key)).toBe(false);
  });

  it('are gone here at once, and everywhere within a second, once they are shredded', async () => {
    const elsewhere = another(old);
    const { keyId } = await keyFrom(keys);
    await keyFrom(elsewhere);
    expect(await keys.shred('person-1', ['Person'])).toEqual([keyId]);
    expect((await keys.forOpening([keyId]))(keyId)).toBe('shredded');
    await expect(keyFrom(keys)).rejects.toThrow(new RuleBroken('record-erased'));
    await new Promise((done) => setTimeout(done, SHRED_NOTICED_WITHIN_MS + 10));
    expect((await elsewhere.forOpening([keyId]))(keyId)).toBe('shredded');
  });

  it('that were read before the shredding are not remembered after it', async () => {
    const slow = new SlowTable();
    const { keyId } = await keyFrom(new SubjectKeys(slow, wrapper(old)));
    const reader = new SubjectKeys(slow, wrapper(old));
    const reading = reader.forOpening([keyId]);
    await slow.reached;
    await reader.shred('person-1', ['Person']);
    slow.goOn();
    await reading;
    expect((await reader.forOpening([keyId]))(keyId)).toBe('shredded');
  });

  it('that do not exist are not taken for shredded', async () => {
    const keyId = '00000000-0000-4000-8000-000000000099';
    expect((await keys.forOpening([keyId]))(keyId)).toBeUndefined();
  });

  it('put in another’s place, or wrapped by a key that is not there, are not opened', async () => {
    const { keyId } = await keyFrom(keys);
    const [kept] = await table.read([keyId]);
    if (kept?.wrapped) await table.add([{ ...kept, wrapped: kept.wrapped, keyId: 'moved', subjectId: 'person-2' }]);
    await expect(another(old).forOpening(['moved'])).rejects.toMatchObject({ fault: 'key-unwraps-not' });
    await expect(another(current).forOpening([keyId])).rejects.toMatchObject({ fault: 'key-unwraps-not' });
  });

  describe('under a new key-encryption key', () => {
    it('are wrapped anew, all of them, and open with it alone', async () => {
      const { key, keyId } = await keyFrom(keys);
      await keys.forSealing([{ ...OWNER, subjectId: 'person-2' }]);
      expect(await rotateKeys(table, wrapper(current, old))).toBe(2);
      expect((await another(current).forOpening([keyId]))(keyId)).toEqual(key);
      expect(await rotateKeys(table, wrapper(current, old))).toBe(0);
      await expect(another(old).forOpening([keyId])).rejects.toMatchObject({ fault: 'key-unwraps-not' });
    });

    it('that a running process does not know yet are looked for where its keys come from', async () => {
      let given = [old];
      const running = new SubjectKeys(table, new LocalKeyWrapper(() => given));
      const { key, keyId } = await keyFrom(keys);
      given = [current, old];
      await rotateKeys(table, wrapper(current, old));
      expect((await running.forOpening([keyId]))(keyId)).toEqual(key);
    });
  });
});

/** Stands still, once, between reading a key and handing it over. */
class SlowTable extends MemoryKeyTable {
  goOn: () => void = () => undefined;
  private arrive: () => void = () => undefined;
  readonly reached = new Promise<void>((done) => (this.arrive = done));
  private isFirst = true;

  override async read(keyIds: readonly string[]): Promise<readonly KeptKey[]> {
    const rows = await super.read(keyIds);
    if (!this.isFirst) return rows;
    this.isFirst = false;
    this.arrive();
    await new Promise<void>((done) => (this.goOn = done));
    return rows;
  }
}
