import { setTimeout as pause } from 'node:timers/promises';
import type { Acknowledgements } from './acknowledgements.js';
import type { Acknowledged, AppendTask } from './appender.js';
import type { CleanUp } from './clean-up.js';
import { startProgram } from './program.js';

const PATIENCE_MS = 120_000;

/** An application at work in a process of its own. */
export interface Appending {
  /** Resolves when callers got `count` answers from now on. Throws when none come. */
  answers(count: number): Promise<void>;
  /** Stops it where it is, while `work` looks at the log, which then does not grow meanwhile. */
  heldStill<T>(work: () => Promise<T>): Promise<T>;
  kill(): Promise<void>;
  /** Lets every caller wait for its last answer, and ends it. Throws when it ends badly. */
  finish(): Promise<void>;
}

/** Starts the application where `told` ends: commands without an answer are sent again. */
export function startAppender(url: string, told: Acknowledgements, cleanUp: CleanUp): Appending {
  const task: AppendTask = { url, run: told.run, next: told.next };
  const hear = (message: Acknowledged) => told.hear(message);
  const program = startProgram<Acknowledged>({ file: 'support/appender', task, hear });
  cleanUp.later(() => program.kill());
  return {
    async answers(count) {
      const wanted = told.count + count;
      for (let waited = 0; told.count < wanted; waited += 2) {
        if (program.isOver()) throw new Error(`The application ended by itself (${await program.ended})`);
        if (waited > PATIENCE_MS) throw new Error('The application gets no answers');
        await pause(2);
      }
    },
    async heldStill(work) {
      process.kill(program.pid, 'SIGSTOP');
      return work().finally(() => process.kill(program.pid, 'SIGCONT'));
    },
    kill: async () => void (await program.kill()),
    async finish() {
      const code = await program.finish();
      if (code !== 0) throw new Error(`The application ended with ${code}`);
    },
  };
}
