import { NotFound, type Member } from '#access';
import { EventRefused, RevisionConflict, StoreUnavailable } from '#event-store';
import { RuleBroken } from '#kernel';
import { Breach } from '../core/breach.js';
import type { Process } from '../core/process.js';
import { nextMove } from '../moves/next-move.js';
import type { Move } from '../moves/move.js';
import { applicationOver } from './application.js';
import { atWork } from './cast.js';
import type { Asked } from './ledger.js';
import type { World } from './world.js';

/** Commands that somebody gives in a run, and how often they look for something to do, at most. */
const MOVES = 14;
const LOOKS = 42;
const THINKING_MS = 90;
/** How long somebody waits for an answer before they send the same thing again. */
const PATIENCE_MS = 600;
const LATE_MS = 2_000;
/** From this attempt on nothing stands in the way any more: everybody hears in the end. */
const CALM_FROM = 5;
const CLOCK_AHEAD_MS = 90_000;

type Answer = 'done' | 'refused' | 'unknown';

/** Somebody at work: looks at the screen, thinks, sends a command, and sends it again until there is an answer. */
export async function work(world: World, member: Member): Promise<void> {
  const { random, ledger, faults, calendar } = world;
  const person = world.process(`person ${member.memberId.slice(-1)}`);
  for (let [moves, looks] = [0, 0]; moves < MOVES && looks < LOOKS; looks++) {
    await person.pause(THINKING_MS);
    const commandId = random.uuid();
    const ahead = faults.strike('clock-ahead', person.name, [commandId]) ? random.between(1, CLOCK_AHEAD_MS) : 0;
    const signed = atWork(member, new Date(calendar.now().getTime() + ahead));
    const move = await nextMove({ signed, commandId, random, ledger, screen: world.log });
    if (!move) continue;
    moves++;
    await person.pause(THINKING_MS);
    await seeThrough(world, person, move, ledger.ask(commandId, move.what));
  }
}

async function seeThrough(world: World, person: Process, move: Move, asked: Asked): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    world.trace.note(person.name, `sends ${move.what}${attempt > 1 ? ', again' : ''}`, [asked.commandId]);
    const deliveries = [deliver(world, move, asked, attempt < CALM_FROM)];
    if (world.faults.strike('delivered-twice', person.name, [asked.commandId]))
      deliveries.push(deliver(world, move, asked, true));
    const answer = await Promise.race([...deliveries, silence(person)]);
    if (answer !== 'unknown') return;
  }
}

/** A server process takes the command in hand. When it dies, nobody ever answers. */
async function deliver(world: World, move: Move, asked: Asked, seesFaults: boolean): Promise<Answer> {
  const { faults, trace } = world;
  const server = world.process('server');
  const about = [asked.commandId];
  await server.pause(seesFaults && faults.strike('delivered-late', server.name, about) ? LATE_MS : 10);
  const wasDurable = world.ledger.durable.has(asked.commandId);
  try {
    const appended = await move.run(applicationOver(world.reach(server, seesFaults)));
    trace.note(server.name, `answers: done, up to ${appended.position}`, about);
    if (asked.answers.push(appended) === 1) move.done?.();
    return 'done';
  } catch (error) {
    trace.note(server.name, `answers: ${reasonOf(error)}`, about);
    if (error instanceof StoreUnavailable) return 'unknown';
    if (wasDurable) world.fail(new Breach('a command that is in the log was refused', about));
    if (!isRefusal(error)) world.fail(new Breach(`a handler threw ${reasonOf(error)}`, about, true));
    return 'refused';
  }
}

async function silence(person: Process): Promise<Answer> {
  await person.wait(PATIENCE_MS);
  return 'unknown';
}

const isRefusal = (error: unknown): boolean =>
  [RuleBroken, RevisionConflict, NotFound].some((refusal) => error instanceof refusal) ||
  (error instanceof EventRefused && error.reason === 'occurred-in-future');

function reasonOf(error: unknown): string {
  if (error instanceof RuleBroken) return error.rule;
  return error instanceof Error ? error.name : 'something that is no error';
}
