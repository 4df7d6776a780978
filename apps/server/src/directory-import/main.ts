import 'reflect-metadata';
import { CATALOGUE } from '#installation';
import { fail } from '#program';
import { reachStorage } from '#storage';
import { Command, CommanderError } from 'commander';
import { join } from 'node:path';
import { ownConfig } from '../config.js';
import { importGround } from './import-ground.js';
import { ImportUsage } from './import-usage.js';
import { fileAt } from './file-at.js';
import { runImport } from './run-import.js';

const ROOT = join(__dirname, '..', '..', '..', '..', '..'); // this file runs as dist/apps/server/src/directory-import/main.js
const USAGE = 2;

interface Options {
  readonly member?: string;
  readonly dryRun?: boolean;
}

/** Takes services from a file, beside a running server or without one: rows on stdout, the rest on stderr. */
const program = new Command('npm run -s directory:import --')
  .description(
    'Takes services from a file of Open Referral UK (HSDS 3): all of them or, where anything is wrong, none.',
  )
  .argument('<file>', 'a JSON file of up to 20 MB')
  .option('--dry-run', 'only say what the file comes to')
  .option('--member <sign-in name>', 'who imports: an administrator or a commissioner')
  .addHelpText(
    'after',
    '\nExit codes: 0 done or sound, 1 rows with faults or a change meanwhile, 2 no such file or member.',
  )
  .exitOverride()
  .action(async (path: string, { member, dryRun = false }: Options) => {
    const file = await fileAt(path);
    const say = (line: string) => console.error(line);
    const storage = await reachStorage(ownConfig(ROOT), CATALOGUE, say);
    try {
      const ground = await importGround(storage, member, new Date());
      const terminal = { row: (line: string) => console.log(line), say, progress: process.stderr };
      process.exitCode = (await runImport(ground, file, dryRun, terminal)) ? 0 : 1;
    } finally {
      await storage.close();
    }
  });

/** Somebody who has read enough (`… | head`) closes the pipe; what was to be written is written all the same. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().catch((fault: unknown) => {
  if (fault instanceof CommanderError) process.exit(fault.exitCode === 0 ? 0 : USAGE); // it has said what is wrong
  if (!(fault instanceof ImportUsage)) fail(fault);
  console.error(fault.message);
  process.exit(USAGE);
});
