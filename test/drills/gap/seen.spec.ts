import { Seen } from './seen.js';

type Event = readonly [string, number, number, number];

const written = [
  { writer: 0, number: 0, events: 2 },
  { writer: 1, number: 0, events: 0 },
  { writer: 0, number: 1, events: 1 },
];
const ALL: Event[] = [
  ['0', 0, 0, 0],
  ['1', 0, 0, 1],
  ['2', 0, 1, 0],
];

function judged(...events: readonly Event[]) {
  const seen = new Seen();
  seen.hear({ seen: events, atHead: true });
  const { twice, outOfOrder, looksAtHead } = seen;
  return { twice, outOfOrder, looksAtHead, ...seen.compare(written) };
}

const FINE = { twice: 0, outOfOrder: 0, looksAtHead: 1, skipped: 0, unwritten: 0 };

describe('What a follower saw', () => {
  it('is fine when it is every event that was written, once and in order', () => expect(judged(...ALL)).toEqual(FINE));

  it('lacks what was skipped, also at the end', () => {
    expect(judged(...ALL.toSpliced(1, 1))).toEqual({ ...FINE, skipped: 1, outOfOrder: 1 });
    expect(judged(...ALL.slice(0, 2))).toEqual({ ...FINE, skipped: 1 });
  });

  it('shows what was told twice, under the same position or another', () => {
    expect(judged(...ALL, ['2', 0, 1, 0])).toMatchObject({ twice: 1, outOfOrder: 1 });
    expect(judged(...ALL, ['3', 0, 1, 0])).toMatchObject({ twice: 1, outOfOrder: 0 });
  });

  it('shows what was undone or refused and is there all the same', () =>
    expect(judged(...ALL, ['3', 1, 0, 0])).toEqual({ ...FINE, unwritten: 1 }));
});
