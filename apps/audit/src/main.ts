import 'reflect-metadata';
import { ConfigInvalid } from '#storage';
import { join } from 'node:path';
import { ownConfig, type AuditConfig } from './config.js';
import { connect } from './connect.js';
import { EXIT } from './exit-codes.js';
import { runAudit } from './run-audit.js';
import type { Terminal } from './terminal.js';

const ROOT = join(__dirname, '..', '..', '..', '..'); // this file runs as dist/apps/audit/src/main.js

const config = settings();
const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTty: process.stdout.isTTY,
  mayColour: config.mayColour,
};

/** A reader that has read enough (`audit log … | head`) closes the pipe; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

void runAudit(process.argv.slice(2), {
  terminal,
  member: config.member,
  connect: () => connect(config, terminal),
  now: () => new Date(),
}).then((code) => {
  process.exitCode = code;
});

function settings(): AuditConfig {
  try {
    return ownConfig(ROOT);
  } catch (fault) {
    if (!(fault instanceof ConfigInvalid)) throw fault;
    console.error(fault.message);
    process.exit(EXIT.usage);
  }
}
