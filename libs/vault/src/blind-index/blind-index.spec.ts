import { randomBytes } from 'node:crypto';
import { MemoryKeyTable } from '../keys/memory-key-table.js';
import { SubjectKeys } from '../keys/subject-keys.js';
import { keyOf } from '../wrapping/key-encryption-keys.js';
import { LocalKeyWrapper } from '../wrapping/local-key-wrapper.js';
import { BlindIndex } from './blind-index.js';

const table = new MemoryKeyTable();
const given = [keyOf(randomBytes(32))];
const keysOf = (of = table) => new SubjectKeys(of, new LocalKeyWrapper(() => given));
const digest = async (kind: string, text: string, index = new BlindIndex(keysOf(), 'likeness')) =>
  (await index.open()).digestOf({ kind, text }).toString('hex');

describe('A blind index', () => {
  it('gives the same digest for the same thing, in every process that has the keys', async () => {
    expect(await digest('surname', 'thistlewick')).toBe(await digest('surname', 'thistlewick'));
    expect(await digest('surname', 'thistlewick')).toHaveLength(64);
  });

  it('gives another for another text, another kind, and where one runs into the other', async () => {
    const digests = [
      await digest('surname', 'thistlewick'),
      await digest('surname', 'thistlewick1'),
      await digest('name', 'thistlewick'),
      await digest('surnamet', 'histlewick'),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('gives others in another index, and under another key, whose id is another', async () => {
    const other = new BlindIndex(keysOf(), 'somewhere else');
    const elsewhere = new BlindIndex(keysOf(new MemoryKeyTable()), 'likeness');
    const here = await digest('surname', 'thistlewick');
    expect(await digest('surname', 'thistlewick', other)).not.toBe(here);
    expect(await digest('surname', 'thistlewick', elsewhere)).not.toBe(here);
    expect((await elsewhere.open()).keyId).not.toBe((await new BlindIndex(keysOf(), 'likeness').open()).keyId);
  });
});
