import type * as Client from '@kurrent/kurrentdb-client';

export type ClientModule = typeof Client;
export type KurrentClient = Client.KurrentDBClient;

/** Before this, a fault of one connection was told to the appends of every other (README, "The client's faults"). */
const OLDEST = [1, 3, 1] as const;

/** The log is to be in KurrentDB and the client for it cannot be used. The message says what to do. */
export class KurrentClientMissing extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'KurrentClientMissing';
  }
}

/**
 * Loads the client, which only an installation on KurrentDB needs: it is an optional dependency with a native part, and
 * throws as soon as it is loaded where that part is not there. Throws `KurrentClientMissing`.
 */
export async function loadClient(load = loadInstalled): Promise<ClientModule> {
  try {
    const { module, version } = await load();
    if (!isRecent(version)) throw new KurrentClientMissing(tooOld(version));
    return module;
  } catch (error) {
    if (error instanceof KurrentClientMissing) throw error;
    throw new KurrentClientMissing(MISSING, error);
  }
}

async function loadInstalled(): Promise<{ module: ClientModule; version: string }> {
  const module = await import('@kurrent/kurrentdb-client');
  const manifest = await import('@kurrent/kurrentdb-client/package.json');
  return { module, version: manifest.default.version };
}

function isRecent(version: string): boolean {
  const parts = version.split('.').map(Number);
  const difference = OLDEST.map((oldest, index) => (parts[index] ?? 0) - oldest).find((each) => each !== 0);
  return (difference ?? 0) >= 0;
}

const MISSING =
  'EVENT_STORE names KurrentDB, and its client cannot be loaded. Install it with its native part: ' +
  'npm ci (without --omit=optional), on Windows x64, macOS, or Linux x64 or arm64. Or leave EVENT_STORE out.';

const tooOld = (version: string): string =>
  `@kurrent/kurrentdb-client ${version} loses appends when a connection breaks; ${OLDEST.join('.')} or later is needed: npm ci.`;
