import { spawnSync, type SpawnOptions } from 'node:child_process';
import { DatabaseUnavailable } from '../database-unavailable.js';

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root needs somebody else: an account of the machine, or a user
 * namespace in which root's own files belong to an ordinary user.
 */
export interface Identity {
  readonly kind: 'self' | 'account' | 'namespace';
  readonly uid: number;
  readonly gid: number;
}

/** A program with its arguments, as `spawn` takes it. */
export interface Invocation {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** How `identity` runs a program. The surroundings are fixed: no setting of the person's own PG* variables leaks in. */
export function invocation(identity: Identity, file: string, args: readonly string[]): Invocation {
  const options: SpawnOptions = {
    cwd: '/',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' },
  };
  if (identity.kind === 'self') return { file, args, options };
  if (identity.kind === 'account') return { file, args, options: { ...options, uid: identity.uid, gid: identity.gid } };
  const { user, group } = account('nobody') ?? { user: 65534, group: 65534 };
  return { file: 'unshare', args: ['-U', `--map-user=${user}`, `--map-group=${group}`, file, ...args], options };
}

/** The identities worth a try, best first. `owner` is whom the data already on the disk belongs to, if there is any. */
export function candidates(
  ownUid: number,
  ownGid: number,
  owner: { uid: number; gid: number } | undefined,
): Identity[] {
  const namespace: Identity = { kind: 'namespace', uid: ownUid, gid: ownGid };
  if (ownUid !== 0) return [{ ...namespace, kind: 'self' }];
  const accounts = ['postgres', 'nobody'].flatMap((name): Identity[] => {
    const found = account(name);
    return found ? [{ kind: 'account', uid: found.user, gid: found.group }] : [];
  });
  const [postgres, nobody] = accounts;
  const fresh = accounts.length === 2 ? [postgres, namespace, nobody] : [namespace, postgres];
  const before: Identity | undefined = owner && (owner.uid === 0 ? namespace : { kind: 'account', ...owner });
  return [before, ...fresh].filter((identity) => identity !== undefined);
}

/** The first of `identities` that can reach both the programs and the data folder. Throws `DatabaseUnavailable`. */
export function firstAble(identities: readonly Identity[], postgres: string, folder: string): Identity {
  const reasons: string[] = [];
  for (const identity of identities) {
    const reason = obstacle(identity, postgres, folder);
    if (reason === undefined) return identity;
    reasons.push(reason);
  }
  throw new DatabaseUnavailable(
    `The embedded PostgreSQL cannot run here (${[...new Set(reasons)].join('; ')}). ` +
      'Set DATABASE_URL to a PostgreSQL 15 to 18 server' +
      (identities.length > 1 ? ', or start Sightline as an ordinary user.' : '.'),
  );
}

function obstacle(identity: Identity, postgres: string, folder: string): string | undefined {
  const { file, args, options } = invocation(identity, '/bin/sh', [
    '-c',
    'cd "$1" && "$2" --version',
    'sh',
    folder,
    postgres,
  ]);
  const { status, stderr, error } = spawnSync(file, args, { ...options, encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `exit code ${String(status)}`);
}

function account(name: string): { user: number; group: number } | undefined {
  const [user, group] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (user?.status !== 0 || group?.status !== 0) return undefined;
  return { user: Number(user.stdout), group: Number(group.stdout) };
}
