import type { Drill, DrillForm, DrillOutcome, Evidence } from './drill.js';
import { CleanUp } from './support/clean-up.js';
import { progressLine } from './support/progress-line.js';
import { SeededRandom } from './support/seeded-random.js';

/** The line of one drill. `pass` is null when it could not be run here: that is neither good nor bad. */
export interface DrillReport {
  readonly drill: string;
  readonly pass: boolean | null;
  readonly figure: Evidence | string;
  readonly control: Evidence | string;
}

/** How to run it. `cleanUp` is emptied at the end; who gives one can also empty it when interrupted. */
export interface RunOptions {
  readonly form: DrillForm;
  readonly seed: number;
  readonly cleanUp?: CleanUp;
  readonly say?: (done: number, total: number, words?: string) => void;
}

/** Runs one drill and reports; what it throws is reported as a failure. It passes only when its control was damaged. */
export async function runDrill(drill: Drill, options: RunOptions): Promise<DrillReport> {
  const { form, seed, cleanUp = new CleanUp(), say = progressLine(drill.name) } = options;
  const obstacle = drill.obstacle?.();
  if (obstacle !== undefined)
    return { drill: drill.name, pass: null, figure: `not run: ${obstacle}`, control: 'not run' };
  const started = performance.now();
  const ran = () => ({ form, seed, seconds: Math.round((performance.now() - started) / 1000) });
  try {
    const random = new SeededRandom(`${seed}/${drill.name}`);
    const outcome = await drill.run({ form, seed, random, say, cleanUp }).finally(() => cleanUp.run());
    return reportOf(drill, outcome, ran());
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { drill: drill.name, pass: false, figure: { broke: words, ...ran() }, control: 'not known' };
  }
}

function reportOf(
  { name }: Drill,
  { holds, figure, controlDamaged, control }: DrillOutcome,
  ran: Evidence,
): DrillReport {
  const proof = controlDamaged ? control : { ...control, nothingProved: 'the control was not damaged' };
  return { drill: name, pass: holds && controlDamaged, figure: { ...figure, ...ran }, control: proof };
}
