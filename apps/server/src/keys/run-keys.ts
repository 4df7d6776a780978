import { DatabaseUnavailable } from '#database';
import { addKeyToFile, type Protection, type RingProtection } from '#storage';
import { rotateKeys, type Ring } from '#vault';

/** The words were no command. The message says what to type. */
export class KeysUsage extends Error {
  override readonly name = 'KeysUsage';
}

/** What to type. */
export const KEYS_USAGE = `npm run -s keys -- <what>

  status        which key-encryption keys wrap how many data keys, and which of them are given
  rotate        wraps every data key with the first key-encryption key that is given; may be broken off and repeated
  rotate --new  the same with a new key, for keys in the data folder; elsewhere put the new one first yourself

Take a former key-encryption key out only when status shows no data key under it, and after the last backup that needs it.`;

const RINGS: Readonly<Record<Ring, string>> = { subject: 'Personal fields', locating: 'Locating fields' };

/** Does what `words` ask for and gives the lines to print. Throws `KeysUsage`, and what a wrapper throws. */
export async function runKeys(protection: Protection, words: readonly string[]): Promise<readonly string[]> {
  switch (words.join(' ')) {
    case 'status':
      return linesOf(protection, statusOf);
    case 'rotate':
      return linesOf(protection, rotated);
    case 'rotate --new':
      for (const { source } of Object.values(protection)) {
        if (source.kind !== 'file' || !source.isOwn) throw new KeysUsage(NOT_OWN);
        addKeyToFile(source.path);
      }
      return linesOf(protection, rotated);
    default:
      throw new KeysUsage(KEYS_USAGE);
  }
}

const NOT_OWN =
  'The key-encryption keys are not in the data folder: put the new one first where they are, restart, and rotate without --new.';

async function linesOf(
  protection: Protection,
  lineOf: (ring: RingProtection) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const ring of ['subject', 'locating'] as const) {
    lines.push(`${RINGS[ring]}:`);
    for (const line of await lineOf(protection[ring])) lines.push(`  ${line}`);
  }
  return lines;
}

async function statusOf({ table, wrapper }: RingProtection): Promise<readonly string[]> {
  const counts = await table.count();
  if (counts.length === 0) return ['nothing is encrypted yet'];
  return counts.map(({ wrappedBy, live, shredded }) => {
    const place = live === 0 ? 'no longer needed' : isGiven(wrapper, wrappedBy);
    return `${wrappedBy}  ${live} data keys, ${shredded} shredded  (${place})`;
  });
}

function isGiven(wrapper: RingProtection['wrapper'], wrappedBy: string): string {
  try {
    if (!wrapper.knows(wrappedBy)) return 'NOT GIVEN: put it back';
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return 'NOT GIVEN: put it back';
    throw error;
  }
  return wrapper.keyId === wrappedBy ? 'current' : 'former: rotate';
}

async function rotated({ table, wrapper }: RingProtection): Promise<readonly string[]> {
  if ((await table.count()).length === 0) return ['nothing is encrypted yet'];
  return [`${await rotateKeys(table, wrapper)} data keys were wrapped anew; all are under ${wrapper.keyId} now`];
}
