import { KurrentDouble } from './double/index.js';

/**
 * The double as a process of its own, to try the whole product on by hand: `node dist/libs/event-store/src/kurrent/testing/
 * double-process.js [port]`. It says where it listens, keeps nothing, and ends with Ctrl-C. Version 23.10 as a second
 * argument makes it a server that cannot write several streams at once.
 */
async function main([port = '0', version]: readonly string[]): Promise<void> {
  const double = await KurrentDouble.start({ port: Number(port), ...(version && { version: `${version}.0` }) });
  process.stdout.write(`${double.address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void double.stop());
}

void main(process.argv.slice(2));
