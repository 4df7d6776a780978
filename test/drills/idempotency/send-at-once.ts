import { PostgresEventStore, verifyLog } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import { TcpProxy } from '../../support/tcp-proxy.js';
import type { DrillSetting } from '../drill.js';
import type { DrillDatabase } from '../support/drill-database.js';
import { startProgram, type Program } from '../support/program.js';
import type { SeededRandom } from '../support/seeded-random.js';
import { Answers } from './answers.js';
import { commandIn, eventsOf, REPEATED_CATALOGUE } from './repeated-commands.js';
import type { Batch, SendTask, SentMessage } from './send.js';

const PROCESSES = 2;
/** Divides what is asked for. */
const AT_ONCE = 100;
/** After so many times as many commands as were asked for something else is wrong. */
const MOST_TIMES = 20;
const [FEWEST, MOST] = [2, 5];
const PATIENCE_MS = 120_000;

/** What repeating each command did. */
export interface Repeated {
  readonly commands: number;
  readonly copies: number;
  readonly answersCutOff: number;
  readonly doubled: number;
  readonly missing: number;
  readonly refused: number;
  readonly answeredDifferently: number;
  readonly firstTwice: number;
  readonly broken: number | string;
}

/**
 * Sends `commands` commands, a hundred at a time, each two to five times at once: from two processes, each with two stores, of
 * which one goes through a network that is cut again and again; and goes on where on a quick machine no cut met an answer.
 * Then counts what is in the log.
 */
export async function sendAtOnce(
  { url }: DrillDatabase,
  commands: number,
  { random, say, cleanUp }: DrillSetting,
): Promise<Repeated> {
  const network = await TcpProxy.before(url);
  cleanUp.later(() => network.close());
  const answers = new Answers();
  const task: SendTask = { urls: [url, network.through(url)], run: random.uuid() };
  const programs = Array.from({ length: PROCESSES }, () => {
    const hear = (message: SentMessage) => answers.hear(message);
    const program = startProgram<SentMessage>({ file: 'idempotency/send', task, hear });
    cleanUp.later(() => program.kill());
    return program;
  });
  let sent = 0;
  const isEnough = () => sent >= commands && (answers.cuts > 0 || sent >= commands * MOST_TIMES);
  while (!isEnough()) {
    const wanted = answers.copies + sendBatch(programs, sent, sent + AT_ONCE, random);
    await cutUntil(() => answers.copies >= wanted, network, programs, random);
    sent += AT_ONCE;
    say(Math.min(sent, commands), commands, 'commands sent');
  }
  const codes = await Promise.all(programs.map((program) => program.finish()));
  if (codes.some((code) => code !== 0)) throw new Error(`Senders ended with ${codes.join(', ')}`);
  return { commands: sent, ...reportOf(answers), ...(await countEffects(url, sent)) };
}

/** Gives each process its share of the copies; gives how many there are. */
function sendBatch(programs: readonly Program[], first: number, end: number, random: SeededRandom): number {
  const batches = programs.map((program) => ({ program, copies: [] as { number: number; by: number }[] }));
  for (let number = first; number < end; number++) {
    const copies = random.between(FEWEST, MOST);
    for (let copy = 0; copy < copies; copy++) random.pick(batches).copies.push({ number, by: random.between(0, 1) });
  }
  for (const { program, copies } of batches) program.say({ copies } satisfies Batch);
  return batches.reduce((sum, { copies }) => sum + copies.length, 0);
}

/** Cuts the network now and then until every copy was answered. */
async function cutUntil(isOver: () => boolean, network: TcpProxy, programs: readonly Program[], random: SeededRandom) {
  let nextCut = random.between(1, 40);
  for (let waited = 0; !isOver(); waited += 2) {
    if (programs.some((program) => program.isOver())) throw new Error('A sender ended by itself');
    if (waited > PATIENCE_MS) throw new Error('Some commands are never answered');
    await pause(2);
    if (waited < nextCut) continue;
    network.reset();
    nextCut = waited + random.between(20, 200);
  }
}

function reportOf({ copies, cuts, refused, answeredDifferently, firstTwice }: Answers) {
  return { copies, answersCutOff: cuts, refused, answeredDifferently, firstTwice };
}

async function countEffects(url: string, commands: number) {
  const store = new PostgresEventStore(url, REPEATED_CATALOGUE);
  const effects = new Map<number, number>();
  const { broken } = await verifyLog({
    head: () => store.head(),
    readStored: async (query) => {
      const events = await store.readStored(query);
      for (const number of events.map(commandIn)) effects.set(number, (effects.get(number) ?? 0) + 1);
      return events;
    },
  });
  await store.close();
  const counts = Array.from({ length: commands }, (_, number) => [effects.get(number) ?? 0, eventsOf(number)] as const);
  return {
    doubled: counts.filter(([found, wanted]) => found > wanted).length,
    missing: counts.filter(([found, wanted]) => found < wanted).length,
    broken: broken?.fault ?? 0,
  };
}
