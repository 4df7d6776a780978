import type { Database } from '#database';
import { setTimeout as pause } from 'node:timers/promises';
import type { CleanUp } from '../support/clean-up.js';
import { startProgram, type Program } from '../support/program.js';
import type { SeededRandom } from '../support/seeded-random.js';
import type { ProjectMessage, ProjectTask } from './project.js';
import { COUNTED } from './tally.js';

const PATIENCE_MS = 120_000;
const LONGEST_LIFE_MS = 300;
/** So often the kill comes while it still catches up; otherwise it follows the log event by event. */
const EARLY = 0.3;
/** A replay takes seconds, a kill one. */
const REPLAY_EVERY = 30;
/** So often the killed one is only stopped, sleeps while its successor works, and is woken before it is killed. */
const ZOMBIES = 0.1;

/** What killing one line of projectors found. */
export interface Found {
  kills: number;
  zombies: number;
  /** Of these, the ones who had caught up and applied events as they came. */
  following: number;
  /** Kills after which the count was not what the checkpoint said. */
  wrongCounts: number;
  /** Comparisons of every row with a replay of the whole log, and tables in which they found a difference. */
  replays: number;
  tablesThatDiffer: number;
}

/** Who is killed how often, and what is told after each kill. `isEnough` ends it earlier. */
export interface KillPlan {
  readonly task: ProjectTask;
  readonly kills: number;
  readonly random: SeededRandom;
  readonly cleanUp: CleanUp;
  readonly onKill: () => void;
  /** Gives the number of tables that are not what a replay makes of them. */
  readonly replay?: () => Promise<number>;
  readonly isEnough?: () => Promise<boolean>;
}

/** One projector after the other, each killed at a random moment of its work; then compares count and checkpoint. */
export async function killProjectors(database: Database, plan: KillPlan): Promise<Found> {
  const { task, kills, random, onKill, replay, isEnough = async () => false } = plan;
  const found: Found = { kills: 0, zombies: 0, following: 0, wrongCounts: 0, replays: 0, tablesThatDiffer: 0 };
  while (found.kills < kills && !(await isEnough())) {
    const isEarly = task.checkpoint === 'apart' || (found.kills > 0 && random.chance(EARLY)); // one follows, whatever the seed
    const stage = isEarly ? 'beginning' : 'following';
    const projector = await started(plan, stage);
    await pause(random.between(0, LONGEST_LIFE_MS));
    if (task.checkpoint === 'together' && random.chance(ZOMBIES)) {
      await asZombie(projector, plan);
      found.zombies++;
    }
    await projector.kill();
    found.kills++;
    const { due, counted } = await countedNow(database, task.checkpoint);
    if (counted !== due) found.wrongCounts++;
    if (stage === 'following') found.following++;
    if (replay && found.kills % REPLAY_EVERY === 0) {
      found.tablesThatDiffer += await replay();
      found.replays++;
    }
    onKill();
  }
  return found;
}

/** In one look at the database: what the checkpoint promises and what was counted. */
export async function countedNow(database: Database, checkpoint: ProjectTask['checkpoint']) {
  const [row] = await database.query<{ due: string; counted: string }>(COUNTED[checkpoint]);
  return { due: BigInt(row?.due ?? 0), counted: BigInt(row?.counted ?? 0) };
}

/**
 * It sleeps in the middle of whatever it does; when it wakes, another goes on under its name. Where it slept inside a
 * transaction the other one waits for it, so nobody waits here for how far that one comes.
 */
async function asZombie(projector: Program, plan: KillPlan): Promise<void> {
  process.kill(projector.pid, 'SIGSTOP');
  const successor = await started(plan, 'beginning');
  await pause(plan.random.between(50, LONGEST_LIFE_MS));
  process.kill(projector.pid, 'SIGCONT');
  await pause(plan.random.between(0, 100));
  await successor.kill();
}

/** Resolves when it has come to this stage. */
async function started({ task, cleanUp }: KillPlan, stage: ProjectMessage['stage']): Promise<Program> {
  const stages = new Set<string>();
  const hear = (message: ProjectMessage) => stages.add(message.stage);
  const program = startProgram<ProjectMessage>({ file: 'projector/project', task, hear });
  cleanUp.later(() => program.kill());
  for (let waited = 0; !stages.has(stage); waited += 2) {
    if (program.isOver() || waited > PATIENCE_MS) throw new Error('A projector did not start');
    await pause(2);
  }
  return program;
}
