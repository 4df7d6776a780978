import type { Drill } from '../drill.js';
import { runDrill } from '../run-drill.js';

const PATIENCE_MS = 600_000;

/**
 * The short form of a drill as a test: a visible skip where it cannot be run, with the reason. The seed is new each time, or
 * `DRILL_SEED`; a failure shows it.
 */
export function drillSpec(drill: Drill): void {
  const obstacle = drill.obstacle?.();
  const name = `${drill.name}: ${drill.proves}`;
  if (obstacle !== undefined) {
    it.skip(`${name} (not run: ${obstacle})`, () => {});
    return;
  }
  it(
    name,
    async () => {
      const seed = Number(process.env.DRILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
      const report = await runDrill(drill, { form: 'short', seed, say: () => {} });
      if (report.pass !== true) throw new Error(JSON.stringify(report, undefined, 2)); // the whole of it: chance may not come again
    },
    PATIENCE_MS,
  );
}
