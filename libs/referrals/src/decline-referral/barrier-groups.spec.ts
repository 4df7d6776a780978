import { BARRIERS } from '#kernel';
import { BARRIER_GROUPS } from './barrier-groups.js';

describe('The barriers on the page', () => {
  it('are every barrier there is, each once', () =>
    expect(BARRIER_GROUPS.flatMap(({ barriers }) => barriers).sort()).toEqual(
      BARRIERS.codes.map(({ code }) => code).sort(),
    ));
});
