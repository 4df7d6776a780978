import { StoreUnavailable } from '#event-store';
import { leastOf } from '#kernel/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEADLINE_MS, faultyNetwork, RECOVERY_MS, untilItWorks } from './faulty-network.js';

describe('The network between a program and its database', () => {
  let network: Awaited<ReturnType<typeof faultyNetwork>>;
  beforeEach(async () => {
    network = await faultyNetwork();
    await network.append();
    await network.ask(12);
  });
  afterEach(() => network.close());

  const worksAgain = () => untilItWorks(() => network.append().then(() => network.database.query('SELECT 1')));
  /** How long the last of them took, and the recovery after it, as parts of what is promised: below 1 is in time. */
  const lateness = (answers: readonly { ms: number }[], deadlineMs: number, recoveredMs: number) =>
    Math.max(...answers.map(({ ms }) => ms / deadlineMs), recoveredMs / RECOVERY_MS);
  const heads = async () => Number(await network.store.head());

  it('stands still for three seconds: everything is answered afterwards, and nothing twice', async () => {
    network.proxy.set('stall');
    const asked = Promise.all([network.ask(10), network.append(500)]);
    await sleep(3_000);
    network.proxy.set('pass');
    const [answers] = await asked;
    expect(answers.filter(({ error }) => error)).toEqual([]);
    await network.append(500);
    expect(await heads()).toBe(1);
  });

  it('stands still for long: each question ends within its deadline, saying so, and it recovers alone', async () => {
    const late = async () => {
      network.proxy.set('stall');
      const answers = await network.ask(30);
      for (const { error } of answers)
        expect(error instanceof StoreUnavailable || (error as { code?: string }).code === 'ECONNRESET').toBe(true);
      network.proxy.set('pass');
      return lateness(answers, DEADLINE_MS, await worksAgain());
    };
    expect(await leastOf(1, late)).toBeLessThan(1);
  });

  it('resets every connection: the next question is answered, and a repeated command counts once', async () => {
    let last = 700;
    const recoveredAfter = async () => {
      const under = network.append(++last).catch(() => undefined);
      network.proxy.reset();
      await under;
      return worksAgain();
    };
    expect(await leastOf(RECOVERY_MS, recoveredAfter)).toBeLessThan(RECOVERY_MS);
    await network.append(last);
    const before = await heads();
    expect(await network.append(last)).toMatchObject({ duplicate: true });
    expect(await heads()).toBe(before);
  });

  it('refuses for a while: questions fail at once, and work when it accepts again', async () => {
    const late = async () => {
      network.proxy.refuse();
      const answers = await network.ask(10);
      expect(answers.every(({ error }) => error)).toBe(true);
      network.proxy.accept();
      return lateness(answers, RECOVERY_MS, await worksAgain());
    };
    expect(await leastOf(1, late)).toBeLessThan(1);
  });

  it('leaves connections half open: what was lost is noticed, and the pools are whole again soon after', async () => {
    const late = async () => {
      network.proxy.set('vanish');
      const asked = network.ask(12);
      await sleep(500);
      network.proxy.set('pass');
      const recovered = worksAgain();
      const answers = await asked;
      return lateness(answers, DEADLINE_MS, await recovered);
    };
    expect(await leastOf(1, late)).toBeLessThan(1);
    expect((await network.ask(30)).filter(({ error }) => error)).toEqual([]);
  });

  it('is well, and a statement is long: it is left to finish', async () => {
    const begun = performance.now();
    await network.database.query('SELECT pg_sleep(4)');
    expect(performance.now() - begun).toBeGreaterThan(3_900);
  });
});
