import { PostgresEventStore, verifyLog } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, DrillSetting } from '../drill.js';
import { DrillServer } from '../support/drill-server.js';
import { startProgram, type Program } from '../support/program.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { skipNaively } from './control.js';
import { Follower } from './follower.js';
import { GAP_CATALOGUE } from './gap-events.js';
import type { WriteMessage, WriteTask } from './write.js';
import { Written } from './written.js';

const EVENTS = { short: 10_000, full: 500_000 };
const KILLS = { short: 2, full: 5 };
const LOOK_EVERY_MS = 20;
/** Two minutes: a busy machine may stand still for a while. */
const MOST_STILL_LOOKS = 6_000;

/** Sixteen: twelve through six stores in three processes, four with transactions of their own. */
const WRITERS: readonly Pick<WriteTask, 'kind' | 'writers'>[] = [
  { kind: 'port', writers: [0, 1, 2, 3] },
  { kind: 'port', writers: [4, 5, 6, 7] },
  { kind: 'port', writers: [8, 9, 10, 11] },
  { kind: 'direct', writers: [12, 13, 14, 15] },
];

/** Readers at the end of a log to which many write at once: whatever they are told is next, nothing comes before it later. */
export const gapDrill: Drill = {
  name: 'gap',
  proves: 'who follows the log sees every event once, however sixteen writers overlap, linger, conflict and roll back',
  async run(setting: DrillSetting) {
    const { form, random, say, cleanUp } = setting;
    const server = await DrillServer.start(scratchFolder('gap', cleanUp), random);
    cleanUp.later(() => server.stop());
    await server.makeLog();
    const written = new Written();
    const followers = (['readAll', 'subscribe'] as const).map(
      (by) => new Follower(server.url, by, random.fork(by), cleanUp),
    );
    await writeAll(server.url, written, followers, setting);
    const store = new PostgresEventStore(server.url, GAP_CATALOGUE);
    cleanUp.later(() => store.close());
    await caughtUp(followers, await store.head());
    for (const follower of followers) await follower.finish();
    const verdict = await verifyLog(store, (done, of) => say(Number(done), Number(of), 'events verified'));
    const sums = followers.map((follower) => ({ ...follower.seen.compare(written.all()), follower }));
    const add = (of: (one: (typeof sums)[number]) => number) => sums.reduce((sum, one) => sum + of(one), 0);
    const faults = {
      skipped: add(({ skipped }) => skipped),
      twice: add(({ follower }) => follower.seen.twice),
      outOfOrder: add(({ follower }) => follower.seen.outOfOrder),
      unwritten: add(({ unwritten }) => unwritten),
      broken: verdict.broken?.fault ?? 0,
      notInLog: written.events - verdict.events,
    };
    const control = await skipNaively(server.ownerUrl, form, random.fork('control'), say);
    return {
      holds: written.events >= EVENTS[form] && Object.values(faults).every((count) => count === 0),
      figure: {
        events: written.events,
        appends: written.appends,
        conflicts: written.conflicts,
        rollbacks: written.undone,
        followerKills: add(({ follower }) => follower.kills),
        looksAtHead: add(({ follower }) => follower.seen.looksAtHead),
        ...faults,
      },
      controlDamaged: control.skipped > 0,
      control: { without: 'position > last on a sequence', ...control },
    };
  },
};

/** Lets the writers write until there is enough, killing the followers now and then. */
async function writeAll(
  url: string,
  written: Written,
  followers: readonly Follower[],
  { form, random, say, cleanUp }: DrillSetting,
): Promise<void> {
  const run = random.uuid();
  const programs = WRITERS.map((some) => {
    const task: WriteTask = { url, run, seed: random.uuid(), ...some };
    const program = startProgram<WriteMessage>({ file: 'gap/write', task, hear: (message) => written.hear(message) });
    cleanUp.later(() => program.kill());
    return program;
  });
  const killAt = Array.from({ length: KILLS[form] }, () => random.next() * EVENTS[form]).sort((a, b) => a - b);
  while (written.events < EVENTS[form]) {
    await pause(LOOK_EVERY_MS);
    assertRunning(programs, followers);
    if (written.events >= (killAt[0] ?? Infinity)) {
      killAt.shift();
      await Promise.all(followers.map((follower) => follower.killAndStartAgain()));
    }
    say(Math.min(written.events, EVENTS[form]), EVENTS[form], 'events written');
  }
  const codes = await Promise.all(programs.map((program) => program.finish()));
  if (codes.some((code) => code !== 0)) throw new Error(`Writers ended with ${codes.join(', ')}`);
}

function assertRunning(programs: readonly Program[], followers: readonly Follower[]): void {
  if (programs.some((program) => program.isOver())) throw new Error('A writer ended by itself');
  for (const follower of followers) follower.assertRunning();
}

/** Waits while followers move. One that no longer does is done, wherever it stands: the comparison shows what it lacks. */
async function caughtUp(followers: readonly Follower[], head: bigint): Promise<void> {
  for (const follower of followers) {
    for (let [before, still] = [-1n, 0]; follower.seen.position < head && still < MOST_STILL_LOOKS; still++) {
      await pause(LOOK_EVERY_MS);
      if (follower.seen.position > before) still = 0;
      before = follower.seen.position;
    }
  }
}
