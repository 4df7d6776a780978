import { LikenessWatch, memberIdentities } from '#access';
import { caseFileContext } from '#case-file';
import type { Clock } from '#kernel';
import { survivorFileContext } from '#survivor-file';
import { BlindIndex } from '#vault';
import type { AllGround } from './contexts.js';

const identitiesIn = ({ identities }: Pick<typeof caseFileContext, 'identities'>) => (identities ? [identities] : []);

/**
 * What compares those who work with those who stand in cases: persons referred with everybody's login and keys; survivors
 * with the login of their files, a locating key, and digests of members that are made a second time with that key.
 */
export const likenessWatchesOf = ({
  database,
  store,
  vault,
  survivorStore,
  protection,
}: Pick<AllGround, 'database' | 'store' | 'vault' | 'survivorStore' | 'protection'>): readonly LikenessWatch[] => [
  new LikenessWatch({
    ...{ name: 'likeness-watch', database, store, schema: 'access', findsAccounts: true },
    index: new BlindIndex(protection.subject.keys, 'likeness'),
    identities: [memberIdentities, ...identitiesIn(caseFileContext)],
  }),
  new LikenessWatch({
    ...{ name: 'survivor-likeness-watch', database: vault, store: survivorStore, schema: 'access_locating' },
    findsAccounts: false,
    index: new BlindIndex(protection.locating.keys, 'likeness'),
    identities: [memberIdentities, ...identitiesIn(survivorFileContext)],
  }),
];

/**
 * Compares as soon as something is written, beside the job that does so every minute. Gives the way to stop, which waits
 * for what is under way.
 */
export function followLikenesses(
  watches: readonly LikenessWatch[],
  clock: Clock,
  report: (line: string) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const following = Promise.allSettled(
    watches.map((watch) => watch.follow(stopping.signal, () => clock.now(), report)),
  );
  return async () => {
    stopping.abort();
    await following;
  };
}
