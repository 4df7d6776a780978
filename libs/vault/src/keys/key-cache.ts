import type { KeyOwner } from './key-table.js';

/** What is known of a key: the key, or that it was shredded. */
export type KnownKey = Buffer | 'shredded';

/** A key with its id. */
export interface HeldKey {
  readonly keyId: string;
  readonly key: KnownKey;
}

/** More keys than a process needs at a time; beyond it all go and come again as they are needed. About 30 MB. */
const MOST = 100_000;

/** Unwrapped keys in memory, by id and by owner. */
export class KeyCache {
  private readonly byId = new Map<string, KnownKey>();
  private readonly byOwner = new Map<string, HeldKey>();
  /** Grows when all is forgotten: what was read before that must not be remembered after. */
  generation = 0;

  get(keyId: string): KnownKey | undefined {
    return this.byId.get(keyId);
  }

  ofOwner(owner: KeyOwner): HeldKey | undefined {
    return this.byOwner.get(ownerText(owner));
  }

  put(owner: KeyOwner, held: HeldKey, readIn: number): void {
    if (readIn !== this.generation) return;
    if (this.byId.size >= MOST) return this.clear();
    this.byId.set(held.keyId, held.key);
    this.byOwner.set(ownerText(owner), held);
  }

  /** Forgets all keys. Their bytes are not overwritten: somebody may be in the middle of using one. */
  clear(): void {
    this.generation++;
    this.byId.clear();
    this.byOwner.clear();
  }
}

export const ownerText = ({ subjectId, record }: KeyOwner): string => `${record} ${subjectId}`;
