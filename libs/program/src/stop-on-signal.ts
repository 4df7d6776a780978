import { fail } from './fail.js';

/** Ctrl-C and a polite kill (SIGTERM) stop the program in order, with `farewell` on the terminal; a second Ctrl-C ends it at once. */
export function stopOnSignal(stop: () => Promise<void>, farewell: string): void {
  const begin = () => {
    process.once('SIGINT', () => process.exit(130));
    process.stdout.write(`${farewell}\n`);
    stop().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', begin);
  process.once('SIGTERM', begin);
}
