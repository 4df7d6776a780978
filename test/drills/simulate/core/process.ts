import type { Fault, Faults } from './faults.js';
import type { Scheduler } from './scheduler.js';

/** What is waited for by something that was killed: it never comes, and nothing after it runs, no `catch` and no `finally`. */
const never = (): Promise<never> => new Promise(() => undefined);

/** Something that runs by itself and can be killed at any moment at which it waits. */
export class Process {
  isAlive = true;

  constructor(
    readonly name: string,
    private readonly scheduler: Scheduler,
    private readonly faults: Faults,
    private readonly whenDead: () => void = () => {},
  ) {}

  /** Takes up to `upToMs` of the run's time; a process that is killed meanwhile does not come back from it. */
  async pause(upToMs: number): Promise<void> {
    await this.scheduler.pause(upToMs);
    if (!this.isAlive) await never();
  }

  /** Takes `ms` of the run's time. */
  async wait(ms: number): Promise<void> {
    await this.scheduler.wait(ms);
    if (!this.isAlive) await never();
  }

  /** Dies here when the faults of the run say so. `about` names what it was busy with. */
  async mayDie(fault: Fault, about: readonly string[]): Promise<void> {
    if (this.faults.strike(fault, this.name, about)) await this.die();
  }

  /** Dies here: whoever waits for this waits for ever. */
  die(): Promise<never> {
    this.isAlive = false;
    this.whenDead();
    return never();
  }
}
