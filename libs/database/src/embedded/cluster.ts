import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DatabaseUnavailable } from '../database-unavailable.js';
import type { Binaries } from './binaries.js';
import { invocation, type Identity } from './identity.js';

/** Who owns an embedded cluster and everything in it. */
export const SUPERUSER = 'sightline';
/** Whom the application works as: it owns nothing. */
export const APPLICATION = 'sightline_app';
/** Whom the survivor files' own tables are opened to, and nobody else's. */
export const VAULT = 'sightline_vault';

/** The files of one embedded PostgreSQL, all inside one folder. */
export interface ClusterFiles {
  readonly folder: string;
  readonly cluster: string;
  readonly password: string;
  readonly applicationPassword: string;
  readonly vaultPassword: string;
  readonly port: string;
  readonly log: string;
}

/** Where the files are; makes the folder when it is missing: another account may pass through it, but not look around. */
export function clusterFiles(folder: string): ClusterFiles {
  const absolute = resolve(folder);
  mkdirSync(absolute, { recursive: true, mode: 0o711 });
  const file = (name: string) => join(absolute, name);
  return {
    folder: absolute,
    cluster: file('cluster'),
    password: file('password'),
    applicationPassword: file('application-password'),
    vaultPassword: file('vault-password'),
    port: file('port'),
    log: file('server.log'),
  };
}

/** Whom the cluster on the disk belongs to; undefined when there is none yet. */
export function clusterOwner({ cluster }: ClusterFiles): { uid: number; gid: number } | undefined {
  return existsSync(cluster) ? statSync(cluster) : undefined;
}

/**
 * Makes the cluster unless it is there: beside its place and renamed into it at the end, so that a start that was killed
 * half-way leaves nothing that looks like a cluster. UTF-8, ordered by code point, so the host's locales do not matter.
 */
export function ensureCluster(files: ClusterFiles, binaries: Binaries, identity: Identity, durable: boolean): void {
  if (existsSync(files.cluster)) return own(files.cluster, identity);
  const making = `${files.cluster}.new`;
  const secret = `${files.password}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const password = ensurePassword(files);
  writeFileSync(secret, password, { mode: 0o600 });
  [making, secret].forEach((path) => chownSync(path, identity.uid, identity.gid));
  try {
    run(binaries.initdb, initdbArguments(making, secret, durable), identity);
  } finally {
    rmSync(secret);
  }
  renameSync(making, files.cluster);
}

/** The password of the superuser: made once, readable only by the user who started Sightline first. */
export function ensurePassword({ password }: ClusterFiles): string {
  return keptSecret(password) ?? keepSecret(password, randomBytes(24).toString('hex'));
}

/** A secret of this cluster, if it has been made. */
export function keptSecret(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Keeps a secret for the user of this process alone; never half there. Gives it back. */
export function keepSecret(file: string, secret: string): string {
  writeFileSync(`${file}.draft`, secret, { mode: 0o600 });
  renameSync(`${file}.draft`, file);
  return secret;
}

function initdbArguments(cluster: string, secret: string, durable: boolean): string[] {
  return [
    ...['-D', cluster, '-U', SUPERUSER, `--pwfile=${secret}`, '--auth=scram-sha-256', '--no-instructions'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
}

function run(file: string, args: readonly string[], identity: Identity): void {
  const command = invocation(identity, file, args);
  const { status, stderr, error } = spawnSync(command.file, command.args, { ...command.options, encoding: 'utf8' });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split('\n').slice(-3).join(' ');
  throw new DatabaseUnavailable(`The embedded PostgreSQL could not make its data folder: ${reason}`);
}

function own(path: string, { kind, uid, gid }: Identity): void {
  if (kind === 'self' || statSync(path).uid === uid) return;
  lchownSync(path, uid, gid);
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) lchownSync(join(path, entry), uid, gid);
}
