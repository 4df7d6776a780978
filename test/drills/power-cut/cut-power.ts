import { rmSync } from 'node:fs';
import type { DrillForm, DrillOutcome } from '../drill.js';
import { CleanUp } from '../support/clean-up.js';
import { taskOf, tell } from '../support/program.js';
import { SeededRandom } from '../support/seeded-random.js';
import { powerCuts } from './power-cuts.js';

/** What this program is given. It removes `folder` at its end. */
export interface PowerCutTask {
  readonly form: DrillForm;
  readonly seed: string;
  readonly folder: string;
}

export type PowerCutMessage =
  { readonly outcome: DrillOutcome } | { readonly done: number; readonly total: number; readonly words?: string };

const cleanUp = new CleanUp();

/** Its starter may have been killed, so the folder is removed here too: at once before the end, when nothing can be put there. */
function end(code: number): Promise<void> {
  return cleanUp.run().finally(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(code);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {}); // the starter closes our input, and waits
const { form, seed, folder } = taskOf<PowerCutTask>(() => void end(0));
powerCuts(folder, {
  form,
  random: new SeededRandom(seed),
  cleanUp,
  say: (done, total, words) => tell({ done, total, words }),
})
  .then((outcome) => {
    tell({ outcome });
    return end(0);
  })
  .catch((error: unknown) => {
    console.error('The power cuts broke:', error);
    return end(1);
  });
