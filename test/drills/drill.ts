import type { CleanUp } from './support/clean-up.js';
import type { SeededRandom } from './support/seeded-random.js';

/** `short` runs within `npm test`, `full` by `npm run drill`: the same drill with other counts. */
export type DrillForm = 'short' | 'full';

/** What was counted: words and numbers, printed as they are. */
export type Evidence = Readonly<Record<string, number | string | boolean | Readonly<Record<string, number>>>>;

/** What a drill is given. */
export interface DrillSetting {
  readonly form: DrillForm;
  /** Everything that the drill leaves to chance comes from here, so that a seed repeats its choices. */
  readonly random: SeededRandom;
  /** Tells a person how far it is; nothing of it counts. */
  readonly say: (done: number, total: number, words?: string) => void;
  /** What is given to it is undone when the drill ends, however that comes about. */
  readonly cleanUp: CleanUp;
}

/** The same with the number after `--seed` itself, for a drill that plays one seed after another from there on. */
export interface NumberedSetting extends DrillSetting {
  readonly seed: number;
}

/** What a drill found. */
export interface DrillOutcome {
  /** Whether everything was as promised. */
  readonly holds: boolean;
  readonly figure: Evidence;
  /** Whether the control, which lacks the protection, was damaged. If it was not, the figure proves nothing. */
  readonly controlDamaged: boolean;
  readonly control: Evidence;
}

/** One promise, attacked. Listed in `drills.ts`. */
export interface Drill {
  readonly name: string;
  /** The promise, as the end of a sentence: "loses no acknowledged event …". */
  readonly proves: string;
  /** Why it cannot run on this machine or as this user; undefined when it can. Asked before anything is started. */
  obstacle?(): string | undefined;
  run(setting: NumberedSetting): Promise<DrillOutcome>;
}
