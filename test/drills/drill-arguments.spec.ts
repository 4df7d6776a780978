import { drillArguments } from './drill-arguments.js';
import type { Drill } from './drill.js';

const known = ['kill', 'gap'].map((name): Drill => ({ name, proves: '', run: () => Promise.reject(new Error()) }));
const names = (args: string[]) => drillArguments(args, known).drills.map(({ name }) => name);

describe('The arguments of npm run drill', () => {
  it('name drills, in their own order; without a name it is all of them', () => {
    expect([names([]), names(['gap']), names(['gap', 'kill'])]).toEqual([['kill', 'gap'], ['gap'], ['kill', 'gap']]);
  });

  it('choose the form and the seed', () => {
    expect(drillArguments(['--short', '--seed', '12'], known)).toMatchObject({ form: 'short', seed: 12 });
    expect(drillArguments(['kill'], known).form).toBe('full');
  });

  it('are refused with what there is', () => {
    expect(() => names(['kil'])).toThrow('No drill is called kil. There are: kill, gap.');
    expect(() => names(['--seed', 'x'])).toThrow('--seed takes a whole number');
    expect(() => names(['--fast'])).toThrow('--fast');
  });
});
