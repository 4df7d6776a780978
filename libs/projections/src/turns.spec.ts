import { Changes } from './changes.js';
import { Turns } from './turns.js';

describe('Turns', () => {
  it('run one after the other, also after one failed', async () => {
    const turns = new Turns();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
      if (name === 'b') throw new Error('b failed');
      return name;
    };
    const [a, b, c] = ['a', 'b', 'c'].map((name) => turns.take(work(name)));
    await expect(b).rejects.toThrow('b failed');
    expect([await a, await c]).toEqual(['a', 'c']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});

describe('Changes', () => {
  it('let everyone go who waits, and those who waited long enough', async () => {
    const changes = new Changes();
    const both = Promise.all([changes.next(60_000), changes.next(60_000)]);
    changes.tell();
    await both;
    await changes.next(1);
  });
});
