import 'reflect-metadata';
import { CATALOGUE } from '#installation';
import { PostgresOutbox } from '#outbox';
import { fail } from '#program';
import { reachStorage } from '#storage';
import { Command } from 'commander';
import { join } from 'node:path';
import { ownConfig } from '../config.js';
import { sendAgain, showMessages } from './run-messages.js';

const ROOT = join(__dirname, '..', '..', '..', '..', '..'); // this file runs as dist/apps/server/src/messages/main.js

/** What whoever operates Sightline does with messages that could not be sent, beside a running server or without one. */
const program = new Command('npm run messages --')
  .description('The messages that leave: how many wait, and what became of those that could not be sent.')
  .helpCommand(false);

program
  .command('status')
  .description('how many wait, and which were set aside; the exit code is 1 when one was')
  .action(() =>
    within(async (outbox) => {
      if (await showMessages(outbox, new Date(), (line) => console.log(line))) process.exitCode = 1;
    }),
  );

program
  .command('send-again')
  .description('has those that were set aside sent again, all or those named: when the other side is well')
  .argument('[keys...]')
  .action((keys: string[]) =>
    within(async (outbox) => console.log(`${await sendAgain(outbox, keys, new Date())} messages are sent again`)),
  );

async function within(work: (outbox: PostgresOutbox) => Promise<unknown>): Promise<void> {
  const storage = await reachStorage(ownConfig(ROOT), CATALOGUE, (line) => console.error(line));
  try {
    await work(new PostgresOutbox(storage.database));
  } finally {
    await storage.close();
  }
}

program.parseAsync().catch(fail);
