import { KeyTable, type KeptKey, type KeyOwner, type NewKey, type WrappedCount } from './key-table.js';

/** Keys in memory: for specs. */
export class MemoryKeyTable extends KeyTable {
  private readonly keys = new Map<string, KeptKey>();
  private shredCount = 0n;

  async of(owners: readonly KeyOwner[]): Promise<readonly KeptKey[]> {
    return [...this.keys.values()].filter((key) => owners.some((owner) => isOf(key, owner)));
  }

  async read(keyIds: readonly string[]): Promise<readonly KeptKey[]> {
    return keyIds.flatMap((id) => this.keys.get(id) ?? []);
  }

  async add(keys: readonly NewKey[]): Promise<void> {
    for (const key of keys)
      if (![...this.keys.values()].some((one) => isOf(one, key)))
        this.keys.set(key.keyId, { ...key, shreddedAt: null });
  }

  async shred(subjectId: string, records: readonly string[]): Promise<readonly string[]> {
    const live = [...this.keys.values()].filter(
      (key) => key.subjectId === subjectId && records.includes(key.record) && key.wrapped,
    );
    for (const key of live) this.keys.set(key.keyId, { ...key, wrapped: null, shreddedAt: new Date() });
    if (live.length > 0) this.shredCount++;
    return live.map(({ keyId }) => keyId);
  }

  async shreds(): Promise<bigint> {
    return this.shredCount;
  }

  async wrappedByOthers(wrapperId: string, max: number): Promise<readonly KeptKey[]> {
    return [...this.keys.values()].filter(({ wrapped, wrappedBy }) => wrapped && wrappedBy !== wrapperId).slice(0, max);
  }

  async rewrap(key: KeptKey, wrapped: Buffer, wrappedBy: string): Promise<void> {
    const now = this.keys.get(key.keyId);
    if (now?.wrapped && now.wrappedBy === key.wrappedBy) this.keys.set(key.keyId, { ...now, wrapped, wrappedBy });
  }

  async count(): Promise<readonly WrappedCount[]> {
    const all = [...this.keys.values()];
    const wrappers = [...new Set(all.map(({ wrappedBy }) => wrappedBy))].sort();
    return wrappers.map((wrappedBy) => {
      const own = all.filter((key) => key.wrappedBy === wrappedBy);
      const live = own.filter(({ wrapped }) => wrapped).length;
      return { wrappedBy, live, shredded: own.length - live };
    });
  }
}

const isOf = (key: KeyOwner, owner: KeyOwner): boolean =>
  key.subjectId === owner.subjectId && key.record === owner.record;
