import { StoreUnavailable } from '#event-store';
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

  const worksAgain = () => untilItWorks(() => network.append().then(() => network.database.query('SELECT 1')), 30_000);
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
    network.proxy.set('stall');
    const answers = await network.ask(30);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(DEADLINE_MS);
    for (const { error } of answers)
      expect(error instanceof StoreUnavailable || (error as { code?: string }).code === 'ECONNRESET').toBe(true);
    network.proxy.set('pass');
    expect(await worksAgain()).toBeLessThan(RECOVERY_MS);
  });

  it('resets every connection: the next question is answered, and a repeated command counts once', async () => {
    const under = network.append(700).catch(() => undefined);
    network.proxy.reset();
    await under;
    expect(await worksAgain()).toBeLessThan(RECOVERY_MS);
    await network.append(700);
    const before = await heads();
    expect(await network.append(700)).toMatchObject({ duplicate: true });
    expect(await heads()).toBe(before);
  });

  it('refuses for a while: questions fail at once, and work when it accepts again', async () => {
    network.proxy.refuse();
    const answers = await network.ask(10);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(RECOVERY_MS);
    expect(answers.every(({ error }) => error)).toBe(true);
    network.proxy.accept();
    expect(await worksAgain()).toBeLessThan(RECOVERY_MS);
  });

  it('leaves connections half open: what was lost is noticed, and the pools are whole again soon after', async () => {
    network.proxy.set('vanish');
    const asked = network.ask(12);
    await sleep(500);
    network.proxy.set('pass');
    const recovered = worksAgain();
    const answers = await asked;
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(DEADLINE_MS);
    expect(await recovered).toBeLessThan(RECOVERY_MS);
    expect((await network.ask(30)).filter(({ error }) => error)).toEqual([]);
  });

  it('is well, and a statement is long: it is left to finish', async () => {
    const begun = performance.now();
    await network.database.query('SELECT pg_sleep(4)');
    expect(performance.now() - begun).toBeGreaterThan(3_900);
  });
});
