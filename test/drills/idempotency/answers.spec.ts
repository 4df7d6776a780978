import { Answers } from './answers.js';

function given(...answers: readonly (readonly [number, string, boolean])[]) {
  const heard = new Answers();
  for (const [number, answer, duplicate] of answers) heard.hear({ number, answer, duplicate, cuts: 1 });
  const { copies, cuts, refused, answeredDifferently, firstTwice } = heard;
  return { copies, cuts, refused, answeredDifferently, firstTwice };
}

describe('The answers to repeated commands', () => {
  it('are fine when they are the same and at most one says that it was the first', () =>
    expect(given([0, '7 A-1@0', true], [0, '7 A-1@0', false], [1, '8 A-2@0', true])).toEqual({
      copies: 3,
      cuts: 3,
      refused: 0,
      answeredDifferently: 0,
      firstTwice: 0,
    }));

  it('are counted when they differ', () =>
    expect(given([0, '7 A-1@0', false], [0, '8 A-1@1', true])).toMatchObject({ answeredDifferently: 1 }));

  it('are counted when two say that they were the first', () =>
    expect(given([0, '7 A-1@0', false], [0, '7 A-1@0', false])).toMatchObject({ firstTwice: 1 }));

  it('are counted when one is refused', () =>
    expect(given([0, '7 A-1@0', false], [0, 'RevisionConflict', false])).toMatchObject({ refused: 1 }));
});
