import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STDOUT = 1;
const PIPE_REST_MS = 1;
/** To wait for on this thread, which nobody wakes. */
const NEVER = new Int32Array(new SharedArrayBuffer(4));

/** A process of its own that a drill may kill at any moment. */
export interface Program {
  readonly pid: number;
  /** Resolves when it is gone and all that it wrote has been read; gives its exit code, null when it was killed. */
  readonly ended: Promise<number | null>;
  isOver(): boolean;
  /** `kill -9`. Resolves like `ended`. */
  kill(): Promise<number | null>;
  /** Says something to it, which it hears by `hearStarter`. */
  say(message: object): void;
  /** Asks it to finish, by closing its input. Resolves like `ended`. */
  finish(): Promise<number | null>;
}

/** Which program, with what, and who hears what it tells. */
export interface ProgramOptions<Message> {
  /** The built file, relative to this folder's parent: `support/appender`. */
  readonly file: string;
  readonly task: object;
  readonly hear: (message: Message) => void;
  /** A command to run it under, such as `unshare`. */
  readonly under?: readonly string[];
}

/** Starts a program of the drills with a task. It is built by `npm run drill` and by jest's global set-up. */
export function startProgram<Message>({ file, task, hear, under = [] }: ProgramOptions<Message>): Program {
  const [command = '', ...args] = [...under, process.execPath, builtFile(file), JSON.stringify(task)];
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {}); // it may be gone already
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
    child.stdout.setEncoding('utf8').on(
      'data',
      eachLine((line) => {
        try {
          hear(JSON.parse(line) as Message);
        } catch (error) {
          child.kill('SIGKILL');
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }),
    );
  });
  let over = false;
  void ended.catch(() => {}).then(() => (over = true));
  return {
    pid: child.pid ?? 0,
    ended,
    isOver: () => over,
    kill: () => stop(child, ended),
    say: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    finish: () => finish(child, ended),
  };
}

/** For the program: its task. It ends by itself when whoever started it is gone, whatever it is doing. */
export function taskOf<Task>(finish: () => unknown): Task {
  process.stdin.resume().once('close', finish);
  return JSON.parse(process.argv.at(-1) ?? '{}') as Task;
}

/** For the program: hears what its starter says. */
export function hearStarter<Message>(hear: (message: Message) => void): void {
  process.stdin.setEncoding('utf8').on(
    'data',
    eachLine((line) => hear(JSON.parse(line) as Message)),
  );
}

/** For the program: tells its starter. When this returns, the message outlives a `kill -9` of this process. */
export function tell(message: object): void {
  let rest = Buffer.from(`${JSON.stringify(message)}\n`, 'utf8');
  while (rest.length > 0) rest = rest.subarray(written(rest));
}

/** How many bytes the pipe took. It may be full, and some library may have made it one that does not wait. */
function written(bytes: Buffer): number {
  try {
    return writeSync(STDOUT, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(NEVER, 0, 0, PIPE_REST_MS);
    return 0;
  }
}

/** Whole lines only: what a killed program did not finish writing was not told. */
function eachLine(hear: (line: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(hear);
  };
}

function stop(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.kill('SIGKILL');
  return ended;
}

function finish(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.stdin?.end();
  return ended;
}

function builtFile(file: string): string {
  return join(ROOT, 'dist', 'test', 'drills', `${file}.js`);
}

/** The folder of the repository, whether this file runs from its source or from dist/. */
export const ROOT = rootAbove(__dirname);

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
