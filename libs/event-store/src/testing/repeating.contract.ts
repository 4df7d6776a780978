import { RevisionConflict } from '../errors.js';
import { command, context, counted, failure, gathered, noted, type ContractTopic } from './contract-subject.js';

export const repeating: ContractTopic = (fresh) => {
  it('gives the first answer again and writes nothing', async () => {
    const store = await fresh();
    const first = await store.append('Referral-1', 'noStream', [noted('a'), noted('b')], context(1));
    await store.append('Referral-1', 1n, [noted('c')], context(2));
    const again = await store.append('Referral-1', 'noStream', [noted('a'), noted('b')], context(1));
    expect(again).toEqual({ ...first, duplicate: true });
    expect(await store.head()).toBe(2n);
  });

  it('gives all revisions of several streams again', async () => {
    const store = await fresh();
    const appends = ['Referral-1', 'Sharing-1', 'Action-1'].map((stream, index) => ({
      stream,
      expected: 'noStream' as const,
      events: Array.from({ length: index + 1 }, (_, n) => counted(n)),
    }));
    const first = await store.appendAtomic(appends, context(1));
    await store.append('Sharing-1', 'exists', [noted('later')], context(2));
    expect(await store.appendAtomic(appends, context(1))).toEqual({ ...first, duplicate: true });
    expect(await store.outcomeOf(command(1))).toEqual({ ...first, duplicate: true });
    expect(first.revisions.size).toBe(3);
  });

  it('knows the answer to a command, and that another was never carried out', async () => {
    const store = await fresh();
    const first = await store.append('Referral-1', 'noStream', [noted('a')], context(1));
    expect(await store.outcomeOf(command(1))).toEqual({ ...first, duplicate: true });
    expect(await store.outcomeOf(command(2))).toBeUndefined();
    expect(await store.outcomeOf('not a command id')).toBeUndefined();
  });

  it('does not mind how the id is spelt', async () => {
    const store = await fresh();
    const commandId = 'abcdef00-0000-4000-8000-000000000001';
    await store.append('Referral-1', 'any', [noted('a')], context(1, { commandId }));
    const shouted = context(1, { commandId: commandId.toUpperCase() });
    expect(await store.append('Referral-1', 'any', [noted('a')], shouted)).toMatchObject({ duplicate: true });
    expect(await store.outcomeOf(commandId.toUpperCase())).toMatchObject({ position: 0n });
  });

  it('may try again after a conflict', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'noStream', [noted('a')], context(1));
    await failure(store.append('Referral-1', 'noStream', [noted('b')], context(2)));
    expect(await store.outcomeOf(command(2))).toBeUndefined();
    const retried = await store.append('Referral-1', 0n, [noted('b')], context(2));
    expect(retried).toMatchObject({ position: 1n, duplicate: false });
  });

  it('may try again after a refusal', async () => {
    const store = await fresh();
    await failure(store.append('Referral-1', 'any', [{ type: 'Unknown', data: {} }], context(1)));
    expect(await store.append('Referral-1', 'any', [noted('a')], context(1))).toMatchObject({ duplicate: false });
  });

  it('counts once when sent ten times at the same moment', async () => {
    const store = await fresh();
    const sent = Array.from({ length: 10 }, () => store.append('Referral-1', 'any', [noted('a')], context(1)));
    const answers = await Promise.all(sent);
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(answers.map(({ position }) => position))).toEqual(new Set([0n]));
    expect(await gathered(store.readStream('Referral-1'))).toHaveLength(1);
  });

  it('gives every one of them the answer, also where the first makes the stream', async () => {
    const store = await fresh();
    const sent = Array.from({ length: 10 }, () => store.append('Referral-1', 'noStream', [noted('a')], context(1)));
    await expect(Promise.all(sent)).resolves.toHaveLength(10);
    expect(await failure(store.append('Referral-1', 'noStream', [noted('a')], context(2)))).toBeInstanceOf(
      RevisionConflict,
    );
  });
};
