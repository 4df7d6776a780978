import { chownSync, rmSync } from 'node:fs';
import { unwritable } from '../database-unavailable.js';
import { findBinaries } from './binaries.js';
import { ensureEntry } from './application.js';
import { clusterFiles, clusterOwner, ensureCluster, ensurePassword, SUPERUSER, type ClusterFiles } from './cluster.js';
import { candidates, firstAble, type Identity } from './identity.js';
import { stopOrphan } from './orphan.js';
import { startPostmaster } from './postmaster.js';

/** Where to run an embedded server and how. */
export interface EmbeddedOptions {
  /** Everything it writes is inside this folder, which nobody else may be using. */
  readonly folder: string;
  /** For tests: nothing is flushed to the disk, and the folder goes when the server stops, however that comes about. */
  readonly throwaway?: boolean;
}

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** With the login of the application, which owns nothing. */
  readonly url: string;
  /** With the login that survivor files are opened to, and nobody else's. */
  readonly vaultUrl: string;
  /** With the login that owns the cluster. */
  readonly ownerUrl: string;
  readonly port: number;
  /** The process id of the server that a killed predecessor had left running here; it has been stopped. */
  readonly orphan: number | undefined;
  /** Stops it cleanly; stopping twice is harmless. */
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that came with `npm ci` on the data in `folder`. Throws `DatabaseUnavailable`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw unwritable(error, options.folder);
  }
}

async function start({ folder, throwaway = false }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const files = clusterFiles(folder);
  const identity = identityFor(files, binaries.postgres);
  const orphan = await stopOrphan(files.cluster);
  ensureCluster(files, binaries, identity, !throwaway);
  if (throwaway) chownSync(files.folder, identity.uid, identity.gid);
  const { port, stop } = await startPostmaster({ files, identity, postgres: binaries.postgres, throwaway });
  const ownerUrl = `postgres://${SUPERUSER}:${ensurePassword(files)}@127.0.0.1:${port}/postgres`;
  const url = await ensureEntry('application', ownerUrl, files);
  const vaultUrl = await ensureEntry('vault', ownerUrl, files);
  const end = async () => {
    await stop();
    if (throwaway) rmSync(files.folder, { recursive: true, force: true });
  };
  return { url, vaultUrl, ownerUrl, port, orphan, stop: end };
}

function identityFor(files: ClusterFiles, postgres: string): Identity {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  return firstAble(candidates(uid, gid, clusterOwner(files)), postgres, files.folder);
}
