import type { CleanUp } from '../support/clean-up.js';
import { startProgram, type Program } from '../support/program.js';
import type { SeededRandom } from '../support/seeded-random.js';
import type { FollowTask, SeenMessage } from './follow.js';
import type { Written } from './written.js';

/** A reader of the log that is killed and started again, and all that it ever told. */
export class Follower {
  /** The position of the last event that it told of. */
  position = -1n;
  kills = 0;
  /** Times it read on and came to the end: where an event that becomes visible late would be missed. */
  looksAtHead = 0;
  twice = 0;
  outOfOrder = 0;
  private readonly seen = new Map<number, number[]>();
  private program: Program;

  constructor(
    private readonly url: string,
    private readonly by: FollowTask['by'],
    private readonly random: SeededRandom,
    private readonly cleanUp: CleanUp,
  ) {
    this.program = this.start();
  }

  /** `kill -9`; the next one begins after what this one told. */
  async killAndStartAgain(): Promise<void> {
    await this.program.kill();
    this.kills++;
    this.program = this.start();
  }

  async finish(): Promise<void> {
    const code = await this.program.finish();
    if (code !== 0) throw new Error(`The follower by ${this.by} ended with ${code}`);
  }

  /** Throws when the process is gone although nobody killed it. */
  assertRunning(): void {
    if (this.program.isOver()) throw new Error(`The follower by ${this.by} ended by itself`);
  }

  /** Compares with what the writers were told: events that it never saw, and events that nobody wrote. */
  compare(written: Written): { skipped: number; unwritten: number } {
    let [skipped, unwritten] = [0, 0];
    for (const { writer, number, events } of written.all()) {
      const mask = this.seen.get(writer)?.[number] ?? 0;
      const wanted = 2 ** events - 1;
      skipped += bits(wanted & ~mask);
      unwritten += bits(mask & ~wanted);
    }
    return { skipped, unwritten };
  }

  private start(): Program {
    const task: FollowTask = { url: this.url, seed: this.random.uuid(), by: this.by, after: this.position.toString() };
    const hear = (message: SeenMessage) => this.hear(message);
    const program = startProgram<SeenMessage>({ file: 'gap/follow', task, hear });
    this.cleanUp.later(() => program.kill());
    return program;
  }

  private hear({ seen, atHead }: SeenMessage): void {
    for (const [text, writer, number, index] of seen) {
      const position = BigInt(text);
      if (position !== this.position + 1n) this.outOfOrder++;
      this.position = position;
      const masks = this.seen.get(writer) ?? [];
      if (((masks[number] ?? 0) >> index) & 1) this.twice++;
      masks[number] = (masks[number] ?? 0) | (1 << index);
      this.seen.set(writer, masks);
    }
    if (atHead) this.looksAtHead++;
  }
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
