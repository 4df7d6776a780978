import { UpdateCapacity } from '#directory';
import { BEFORE_FIRST, type EventStore } from '#event-store';
import { londonDate } from '#kernel';
import { Script, commandIdOf, type Scene } from './script.js';
import { DEMO_SERVICE } from './services.js';
import { STORIES } from './stories.js';

/** The last step of every telling, whichever day it is: its event shows that the whole was told. */
const LAST_STEP = 'the places are counted today';

/** All stories up to `now`, in the order in which they happened, and the step that shows they were told to the end. */
export function scenesUntil(now: Date): readonly Scene[] {
  const script = new Script();
  for (const tell of STORIES) tell(script, now);
  const { serviceId, places, waitWeeks, manager } = DEMO_SERVICE.wexcombeOneToOne;
  const count = { places, waitWeeks, asOf: londonDate(now) };
  script.atInstant(now, manager).does(LAST_STEP, ({ commandId, signed }) => {
    return new UpdateCapacity(serviceId, count, undefined, commandId, signed);
  });
  return script.inOrder(now);
}

/**
 * How much of the demonstration a log still wants: all when it is empty; the rest when a telling was interrupted, which
 * may have been by `kill -9` and days ago; nothing when it was told to the end, or holds a history of its own.
 */
export async function stillToTell(store: EventStore, now: Date): Promise<'all' | 'rest' | 'nothing'> {
  if ((await store.head()) === BEFORE_FIRST) return 'all';
  return (await holdsDemonstration(store, now)) && !(await wasTaken(store, LAST_STEP)) ? 'rest' : 'nothing';
}

/** Whether a log has fictional members in it, whose password is known to everybody. */
export async function holdsDemonstration(store: EventStore, now: Date): Promise<boolean> {
  const [first] = scenesUntil(now);
  return first !== undefined && (await wasTaken(store, first.name));
}

async function wasTaken(store: EventStore, step: string): Promise<boolean> {
  return (await store.outcomeOf(commandIdOf(step))) !== undefined;
}

/** The scenes that the log does not show to have been played. */
export async function unplayed(store: EventStore, scenes: readonly Scene[]): Promise<readonly Scene[]> {
  const left: Scene[] = [];
  for (const scene of scenes) if (!(await store.outcomeOf(commandIdOf(scene.provenBy)))) left.push(scene);
  return left;
}
