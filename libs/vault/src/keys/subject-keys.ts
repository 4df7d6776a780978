import { RuleBroken } from '#kernel';
import { randomBytes, randomUUID } from 'node:crypto';
import { IntegrityError } from '../integrity-error.js';
import { KEY_BYTES } from '../wrapping/key-encryption-keys.js';
import type { KeyWrapper } from '../wrapping/key-wrapper.js';
import { KeyCache, ownerText, type HeldKey, type KnownKey } from './key-cache.js';
import type { KeptKey, KeyOwner, KeyTable, NewKey } from './key-table.js';

/** A data key ready for use. */
export interface DataKey {
  readonly keyId: string;
  readonly key: Buffer;
}

/** How long a key that was shredded by another process may still be used here. */
export const SHRED_NOTICED_WITHIN_MS = 1_000;

/**
 * The data keys of people, each wrapped by a key-encryption key. Unwrapped ones are held in memory; a key that was shredded
 * leaves this process at once when it was shredded here, and otherwise before `SHRED_NOTICED_WITHIN_MS` have passed.
 */
export class SubjectKeys {
  private readonly cache = new KeyCache();
  private lookedAt = Number.NEGATIVE_INFINITY;
  private shreds: bigint | undefined;

  constructor(
    private readonly table: KeyTable,
    private readonly wrapper: KeyWrapper,
  ) {}

  /**
   * The key of each owner, made where there is none. Throws `RuleBroken('record-erased')` where one was shredded: nothing
   * can be added to a record that was erased.
   */
  async forSealing(owners: readonly KeyOwner[]): Promise<(owner: KeyOwner) => DataKey> {
    await this.noticeShreds();
    const held = new Map<string, HeldKey>();
    const missing: KeyOwner[] = [];
    for (const owner of owners) {
      const known = this.cache.ofOwner(owner);
      if (known) held.set(ownerText(owner), known);
      else missing.push(owner);
    }
    if (missing.length > 0) for (const [text, key] of await this.fetchOrMake(missing)) held.set(text, key);
    return (owner) => usable(held.get(ownerText(owner)), owner);
  }

  /** What is known of each of these keys; nothing of one that does not exist. */
  async forOpening(keyIds: Iterable<string>): Promise<(keyId: string) => KnownKey | undefined> {
    await this.noticeShreds();
    const known = new Map<string, KnownKey>();
    const unknown: string[] = [];
    for (const keyId of new Set(keyIds)) {
      const key = this.cache.get(keyId);
      if (key) known.set(keyId, key);
      else unknown.push(keyId);
    }
    if (unknown.length > 0)
      for (const { keyId, key } of await this.fetch(() => this.table.read(unknown))) known.set(keyId, key);
    return (keyId) => known.get(keyId);
  }

  /** Destroys the keys of these kinds of records of a person, for good. Gives the ids of the keys. */
  async shred(subjectId: string, records: readonly string[]): Promise<readonly string[]> {
    const keyIds = await this.table.shred(subjectId, records);
    this.cache.clear();
    return keyIds;
  }

  private async noticeShreds(): Promise<void> {
    const now = performance.now();
    if (now - this.lookedAt < SHRED_NOTICED_WITHIN_MS) return;
    const shreds = await this.table.shreds();
    if (this.shreds !== undefined && this.shreds !== shreds) this.cache.clear();
    this.shreds = shreds;
    this.lookedAt = now;
  }

  private async fetchOrMake(owners: readonly KeyOwner[]): Promise<ReadonlyMap<string, HeldKey>> {
    const there = await this.fetch(() => this.table.of(owners));
    const found = new Map(there.map((key) => [ownerText(key), key]));
    const lacking = owners.filter((owner) => !found.has(ownerText(owner)));
    if (lacking.length === 0) return found;
    await this.table.add(await Promise.all(lacking.map((owner) => this.made(owner))));
    // what counts is what the table has now: another process may have been first
    for (const key of await this.fetch(() => this.table.of(lacking))) found.set(ownerText(key), key);
    return found;
  }

  private async made(owner: KeyOwner): Promise<NewKey> {
    const keyId = randomUUID();
    const { subjectId, record } = owner;
    const wrapped = await this.wrapper.wrap(randomBytes(KEY_BYTES), placeOf({ keyId, subjectId, record }));
    return { keyId, subjectId, record, wrapped, wrappedBy: this.wrapper.keyId };
  }

  private async fetch(read: () => Promise<readonly KeptKey[]>): Promise<readonly (HeldKey & KeyOwner)[]> {
    const { generation } = this.cache;
    const kept = await read();
    return Promise.all(
      kept.map(async (row) => {
        const key = row.wrapped ? await unwrapped(this.wrapper, row, row.wrapped) : 'shredded';
        const { keyId, subjectId, record } = row;
        this.cache.put(row, { keyId, key }, generation);
        return { keyId, key, subjectId, record };
      }),
    );
  }
}

/** What a wrapped key is bound to. */
export const placeOf = ({ keyId, subjectId, record }: KeyOwner & { readonly keyId: string }): string =>
  JSON.stringify(['sightline-key-1', keyId, subjectId, record]);

/** The key itself. Throws `IntegrityError` where it is not what was wrapped. */
export async function unwrapped(wrapper: KeyWrapper, key: KeptKey, wrapped: Buffer): Promise<Buffer> {
  try {
    return await wrapper.unwrap(wrapped, key.wrappedBy, placeOf(key));
  } catch (cause) {
    throw new IntegrityError('key-unwraps-not', key.keyId, cause);
  }
}

function usable(held: HeldKey | undefined, { record }: KeyOwner): DataKey {
  if (held === undefined) throw new IntegrityError('key-missing', record);
  const { keyId, key } = held;
  if (key === 'shredded') throw new RuleBroken('record-erased');
  return { keyId, key };
}
