import type { KeyWrapper } from '../wrapping/key-wrapper.js';
import type { KeyTable } from './key-table.js';
import { placeOf, unwrapped } from './subject-keys.js';

const AT_A_TIME = 500;

/**
 * Wraps every live key anew with the current key-encryption key of `wrapper`. The log is not touched. Each key is changed
 * on its own: whatever breaks off, doing it again goes on where it stopped, and the keys are usable at every moment. Gives
 * how many were rewrapped; throws `IntegrityError` at one that none of the given keys unwraps.
 */
export async function rotateKeys(
  table: KeyTable,
  wrapper: KeyWrapper,
  progress: (rewrapped: number) => void = () => undefined,
): Promise<number> {
  let rewrapped = 0;
  for (;;) {
    const keys = await table.wrappedByOthers(wrapper.keyId, AT_A_TIME);
    if (keys.length === 0) return rewrapped;
    for (const key of keys) {
      if (!key.wrapped) continue;
      const plain = await unwrapped(wrapper, key, key.wrapped);
      await table.rewrap(key, await wrapper.wrap(plain, placeOf(key)), wrapper.keyId);
      rewrapped++;
    }
    progress(rewrapped);
  }
}
