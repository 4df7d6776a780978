import { PASSWORD_COST } from '#access';
import { CATALOGUE } from '#installation';
import { fail } from '#program';
import { reachStorage } from '#storage';
import { join } from 'node:path';
import { ownConfig } from '../config.js';
import { installationSecret } from '../secret.js';
import { ACCOUNTS_USAGE, AccountsUsage, runAccounts } from './run-accounts.js';

const ROOT = join(__dirname, '..', '..', '..', '..', '..'); // this file runs as dist/apps/server/src/accounts/main.js

/** What whoever looks after accounts does for people who cannot get in; the server may be running meanwhile. */
async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return console.log(ACCOUNTS_USAGE);
  const config = ownConfig(ROOT);
  const { database, close } = await reachStorage(config, CATALOGUE, (line) => console.error(line));
  try {
    const options = { secret: installationSecret(config.dataFolder), passwordCost: PASSWORD_COST, demoMemberIds: [] };
    console.log(await runAccounts({ database, options, now: new Date() }, words));
  } catch (error) {
    if (!(error instanceof AccountsUsage)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  } finally {
    await close();
  }
}

main(process.argv.slice(2)).catch(fail);
