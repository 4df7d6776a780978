import { CATALOGUE } from '#installation';
import { fail } from '#program';
import { reachStorage } from '#storage';
import { join } from 'node:path';
import { ownConfig } from '../config.js';
import { KEYS_USAGE, KeysUsage, runKeys } from './run-keys.js';

const ROOT = join(__dirname, '..', '..', '..', '..', '..'); // this file runs as dist/apps/server/src/keys/main.js

/** What an operator does with key-encryption keys, beside a running server or without one. */
async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help')) return console.log(KEYS_USAGE);
  const { protection, close } = await reachStorage(ownConfig(ROOT), CATALOGUE, (line) => console.error(line));
  try {
    for (const line of await runKeys(protection, words)) console.log(line);
  } catch (error) {
    if (!(error instanceof KeysUsage)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  } finally {
    await close();
  }
}

main(process.argv.slice(2)).catch(fail);
