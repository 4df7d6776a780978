import { randomInt } from 'node:crypto';
import type { EventStore } from '#event-store';
import { Client } from 'pg';
import { rounded, type Measured } from '../figure.js';
import { fillLog, markOf, type StoryEvent } from '../log-filler.js';
import { ON } from '../surroundings.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { freshLog } from './fresh-log.js';
import { compare, rate } from './rates.js';
import { Caller, storyFrom, through } from './workload.js';

const SMALL = 100_000;
const LARGE = 5_000_000;
const CALLERS = 128;
const ROUNDS = 9;
const SECONDS = 3;
/** Enough that nearly all pages have been fetched, and written since the last checkpoint, as in a server that has been in use. */
const WARM_UP_APPENDS = 150_000;

/** Whether appending gets slower as the log grows: the rate on a log of five million ÷ that on one of a hundred thousand. */
export async function growthOfAppend(server: ThrowawayServer): Promise<Measured> {
  const { store } = await freshLog(server, 'growth_story');
  const story = await storyFrom(store);
  const large = await filled(server, { name: 'growth_large', story, events: LARGE });
  const small = await filled(server, { name: 'growth_small', story, events: SMALL });
  for (const side of [large, small]) await warmedUp(side);
  const { ratio, ours, theirs, rounds } = await compare(ROUNDS, large, small);
  const note =
    `rate at 5 million events ÷ rate at 100 thousand, ${CALLERS} callers, half of the events to streams that were there, any of them, ` +
    `after ${WARM_UP_APPENDS.toLocaleString('en-GB')} of the same on each: ${ours} ÷ ${theirs} appends/s, medians of ${ROUNDS} rounds (${rounds}); ${ON}`;
  return { value: rounded(ratio, 2), unit: 'ratio', atLeast: 0.9, note };
}

async function warmedUp(side: () => Promise<number>): Promise<void> {
  for (let appends = 0; appends < WARM_UP_APPENDS;) appends += (await side()) * SECONDS;
}

interface Size {
  readonly name: string;
  readonly story: readonly StoryEvent[];
  readonly events: number;
}

/** A log of that size; gives the way to measure the rate of appends to it. */
async function filled(server: ThrowawayServer, { name, story, events }: Size): Promise<() => Promise<number>> {
  const { ownerUrl, store } = await freshLog(server, name);
  const copies = events / story.length;
  await fillLog(ownerUrl, { story, copies });
  await checkpoint(ownerUrl);
  const callers = Array.from({ length: CALLERS }, () => new Caller());
  const streamOf = (copy: number) => (story[0]?.stream ?? '').replace(/-.{8}-/, `-${markOf(copy)}-`);
  const work = halfToOld(store, callers, () => streamOf(randomInt(copies)));
  return () => rate(CALLERS, SECONDS, work);
}

function halfToOld(store: EventStore, callers: readonly Caller[], oldStream: () => string) {
  const write = through(store);
  let turn = 0;
  return (caller: number) => write(turn++ % 2 ? Caller.to(oldStream()) : (callers[caller] ?? new Caller()).next());
}

/** What the filling left to be written is not to be paid for by what is measured. */
async function checkpoint(url: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query('CHECKPOINT');
  await session.end();
}
