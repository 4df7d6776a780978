import type { CleanUp } from '../support/clean-up.js';
import { startProgram, type Program } from '../support/program.js';
import type { SeededRandom } from '../support/seeded-random.js';
import type { FollowTask, SeenMessage } from './follow.js';
import { Seen } from './seen.js';

/** A reader of the log that is killed and started again, and all that it ever told. */
export class Follower {
  kills = 0;
  readonly seen = new Seen();
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

  private start(): Program {
    const after = this.seen.position.toString();
    const task: FollowTask = { url: this.url, seed: this.random.uuid(), by: this.by, after };
    const hear = (message: SeenMessage) => this.seen.hear(message);
    const program = startProgram<SeenMessage>({ file: 'gap/follow', task, hear });
    this.cleanUp.later(() => program.kill());
    return program;
  }
}
