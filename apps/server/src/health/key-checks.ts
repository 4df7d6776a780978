import { DatabaseUnavailable } from '#database';
import type { Protection, RingProtection, StorageCheck } from '#storage';
import type { Ring } from '#vault';

const RINGS: Readonly<Record<Ring, readonly [name: string, of: string]>> = {
  subject: ['personal-keys', 'personal fields'],
  locating: ['locating-keys', 'locating fields'],
};

/** How it stands with the key-encryption keys of each ring: all current, some former, or one missing. */
export async function keyChecks(protection: Protection): Promise<readonly StorageCheck[]> {
  return Promise.all([ringCheck('subject', protection.subject), ringCheck('locating', protection.locating)]);
}

async function ringCheck(
  ring: Ring,
  { table, wrapper }: Pick<RingProtection, 'table' | 'wrapper'>,
): Promise<StorageCheck> {
  const [name, of] = RINGS[ring];
  const live = (await table.count()).filter((each) => each.live > 0);
  const sum = (rows: typeof live) => rows.reduce((total, each) => total + each.live, 0);
  const missing = sum(live.filter(({ wrappedBy }) => !isGiven(wrapper, wrappedBy)));
  if (missing > 0) {
    const what = `${missing} data keys of ${of} are wrapped by a key-encryption key that is not given`;
    return { name, colour: 'red', says: `${what}: what they protect cannot be read. Put it back and restart.` };
  }
  const former = sum(live.filter(({ wrappedBy }) => wrappedBy !== wrapper.keyId));
  if (former === 0)
    return { name, colour: 'green', says: `All data keys of ${of} are under the current key-encryption key.` };
  const says = `${former} data keys of ${of} are under a former key-encryption key. Wrap them anew: npm run keys -- rotate`;
  return { name, colour: 'amber', says };
}

/** A key file that cannot be read gives no key. */
function isGiven(wrapper: RingProtection['wrapper'], wrappedBy: string): boolean {
  try {
    return wrapper.knows(wrappedBy);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return false;
    throw error;
  }
}
