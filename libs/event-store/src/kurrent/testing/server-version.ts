import { execFileSync } from 'node:child_process';

/** Said by another process, because a spec has to know before it begins what it will hold. */
const ASK = `
  const { KurrentDBClient } = require('@kurrent/kurrentdb-client');
  const client = KurrentDBClient.connectionString(process.argv[1]);
  client.capabilities.then(({ serverVersion }) => process.stdout.write(serverVersion)).finally(() => process.exit());
`;

/** What the server at `address` says that it is, such as `25.1.0`. Throws when it says nothing. */
export function serverVersionOf(address: string): string {
  return execFileSync(process.execPath, ['-e', ASK, address], { encoding: 'utf8', timeout: 30_000 });
}
