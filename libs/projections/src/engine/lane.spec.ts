import { recorded } from '#event-store/testing';
import { Lane, sideBySide } from './lane.js';
import type { Projection } from '../projection.js';

const at = (milliseconds: number) => new Date(1_772_452_800_000 + milliseconds);
const event = recorded({ type: 'Noted', data: {} }, { position: 4n });
const lane = (name = 'notes-v1', position = 3n) => {
  const projection: Projection = { name, tables: [], types: [], project: () => undefined };
  const made = new Lane(projection);
  made.putAt({ position });
  return made;
};

describe('A lane that stops at an event', () => {
  it('rests twice as long each time it fails there again, up to a minute', () => {
    const stopped = lane();
    const rests = Array.from({ length: 11 }, () => {
      stopped.stopAt(event, 'TypeError', at(0));
      return [0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000].find((ms) => stopped.isReady(at(ms)));
    });
    expect(rests).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(stopped.fault).toMatchObject({ attempts: 11, error: 'TypeError', position: 4n });
  });

  it('counts from one again at another event', () => {
    const stopped = lane();
    stopped.stopAt(event, 'TypeError', at(0));
    expect(stopped.stopAt(recorded(event, { position: 9n }), 'TypeError', at(0))).toMatchObject({ attempts: 1 });
  });

  it('is not waited for, until it moves again', () => {
    const stopped = lane();
    expect(stopped.isOnItsWayTo(4n)).toBe(true);
    stopped.stopAt(event, 'TypeError', at(0));
    expect(stopped.isOnItsWayTo(4n)).toBe(false);
    stopped.putAt({ position: 4n });
    expect([stopped.fault, stopped.isReady(at(0)), stopped.isOnItsWayTo(5n)]).toEqual([undefined, true, true]);
  });
});

describe('Lanes', () => {
  it('go together where they stand side by side, those furthest behind first', () => {
    const groups = sideBySide([lane('a', 9n), lane('b', -1n), lane('c', 9n)]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['b'], ['a', 'c']]);
  });
});
