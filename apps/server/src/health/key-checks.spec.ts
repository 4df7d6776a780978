import { keyOf, LocalKeyWrapper, rotateKeys, SubjectKeys } from '#vault';
import { MemoryKeyTable } from '#vault/testing';
import type { Protection } from '#storage';
import { randomBytes } from 'node:crypto';
import { keyChecks } from './key-checks.js';

type Key = ReturnType<typeof keyOf>;
const [former, current] = [keyOf(randomBytes(32)), keyOf(randomBytes(32))];
const wrapper = (...keys: Key[]) => new LocalKeyWrapper(() => keys);

describe('The key-encryption keys', () => {
  let table: MemoryKeyTable;
  beforeEach(async () => {
    table = new MemoryKeyTable();
    await new SubjectKeys(table, wrapper(former)).forSealing([{ subjectId: 'person-1', record: 'Person' }]);
  });

  const checked = async (...given: Key[]) => {
    const source = { kind: 'given', keys: given } as const;
    const ring = { source, table, wrapper: wrapper(...given), keys: new SubjectKeys(table, wrapper(...given)) };
    const empty = { ...ring, table: new MemoryKeyTable() };
    const protection: Protection = { subject: ring, locating: empty };
    return keyChecks(protection);
  };

  it('are well when every data key is under the current one, and when nothing is encrypted yet', async () => {
    const checks = await checked(former);
    expect(checks.map(({ name, colour }) => [name, colour])).toEqual([
      ['personal-keys', 'green'],
      ['locating-keys', 'green'],
    ]);
  });

  it('want attention while a data key is under a former one, until they are rotated', async () => {
    expect((await checked(current, former))[0]).toMatchObject({
      colour: 'amber',
      says: expect.stringContaining('npm run keys -- rotate') as string,
    });
    await rotateKeys(table, wrapper(current, former));
    expect((await checked(current, former))[0]?.colour).toBe('green');
  });

  it('want it now when one is not given', async () => {
    expect((await checked(current))[0]).toMatchObject({
      colour: 'red',
      says: expect.stringContaining('Put it back') as string,
    });
  });
});
