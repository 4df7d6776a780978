/** The parts of the contract that write several streams at once, by their names. */
const NEED_SEVERAL_STREAMS = [
  'several streams at once',
  'gives all revisions of several streams again',
  'gives a reader who follows every event once, in order, while sixteen write, lose and are refused',
  'come to each of many that are sent at once, whatever becomes of the others',
];

/** Runs a suite on a server that cannot write several streams at once: leaves out what needs that, and says so. */
export function withoutSeveralStreams(version: string, run: () => void): void {
  const [wholeDescribe, wholeIt] = [describe, it];
  const leaveOut = <Kind extends typeof describe | typeof it>(kind: Kind): Kind =>
    new Proxy(kind, {
      apply(target, self, args: unknown[]) {
        const isLacking = NEED_SEVERAL_STREAMS.includes(String(args[0]));
        if (isLacking) process.stdout.write(`KurrentDB ${version} cannot: ${String(args[0])}\n`);
        return Reflect.apply((isLacking ? target.skip : target) as unknown as () => unknown, self, args);
      },
    });
  Object.assign(globalThis, { describe: leaveOut(wholeDescribe), it: leaveOut(wholeIt) });
  try {
    run();
  } finally {
    Object.assign(globalThis, { describe: wholeDescribe, it: wholeIt });
  }
}
