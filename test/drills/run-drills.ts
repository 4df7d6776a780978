import { drillArguments } from './drill-arguments.js';
import { DRILLS } from './drills.js';
import { runDrill, type DrillReport } from './run-drill.js';
import { CleanUp } from './support/clean-up.js';

/** Nothing failed, but something could not be run: a script must not take that for a pass. */
const NOT_ALL_RUN = 3;

/** `npm run drill [name…] [-- --short] [-- --seed N]`: one JSON line a drill on standard output, progress on standard error. */
async function main(args: readonly string[]): Promise<void> {
  const { drills, form, seed } = drillArguments(args, DRILLS);
  const cleanUp = new CleanUp();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cleanUp.run().finally(() => process.exit(130)));
  }
  const reports: DrillReport[] = [];
  for (const drill of drills) {
    process.stderr.write(`${drill.name}: ${drill.proves} (${form}, --seed ${seed})\n`);
    const report = await runDrill(drill, { form, seed, cleanUp });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    reports.push(report);
  }
  process.exitCode = exitCodeOf(reports);
}

function exitCodeOf(reports: readonly DrillReport[]): number {
  if (reports.some(({ pass }) => pass === false)) return 1;
  return reports.some(({ pass }) => pass === null) ? NOT_ALL_RUN : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
