import 'reflect-metadata';
import { join } from 'node:path';
import { connect } from './connect.js';
import { runAudit } from './run-audit.js';
import type { Terminal } from './terminal.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/audit/src/main.js

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  isTty: process.stdout.isTTY === true,
};

/** A reader that has read enough (`audit log … | head`) closes the pipe; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

void runAudit(process.argv.slice(2), { terminal, connect: () => connect(ROOT, terminal), now: () => new Date() }).then(
  (code) => {
    process.exitCode = code;
  },
);
