import { command, context, counted, gathered, noted, type ContractTopic } from './contract-subject.js';

const TEXTS = [
  ['accents and a pound sign', 'Zoë paid £5 — naïvely'],
  ['other scripts', 'Ελληνικά العربية 中文 ภาษาไทย'],
  ['a family as one emoji', '👩‍👩‍👧'],
  ['combining marks left as typed', 'e\u0301'],
  ['line breaks, tabs and quotes', 'a\r\n\t"b"\\c\u2028'],
  ['control characters', '\u0001\u001f\u007f'],
  ['markup', '<script>alert(1)</script>'],
] as const;

export const appending: ContractTopic = (fresh) => {
  it('gives the first event position 0 and revision 0', async () => {
    const store = await fresh();
    expect(await store.append('Referral-1', 'noStream', [noted('a')], context(1))).toEqual({
      position: 0n,
      revisions: new Map([['Referral-1', 0n]]),
      duplicate: false,
    });
  });

  it('answers with the place of the last event of several', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'noStream', [noted('a')], context(1));
    const appended = await store.append('Referral-2', 'noStream', [noted('b'), counted(2)], context(2));
    expect(appended).toMatchObject({ position: 2n, revisions: new Map([['Referral-2', 1n]]) });
  });

  it('gives back what was written, in its envelope', async () => {
    const store = await fresh();
    const actor = { memberId: command(7), role: 'auditor', organisationId: command(8), onBehalfOf: command(9) };
    const full = { actor, causationId: command(6), policyVersions: { clock: '1' }, seenRevision: '4' };
    await store.append('Referral-1', 'noStream', [noted('a'), counted(2)], context(1, full));
    const [first, second] = await gathered(store.readStream('Referral-1'));
    expect(second).toMatchObject({
      type: 'Counted',
      data: { number: 2 },
      stream: 'Referral-1',
      revision: 1n,
      position: 1n,
      schemaVersion: 3,
      occurredAt: new Date('2020-01-06T09:00:00.000Z'),
      recordedAt: expect.any(Date),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(second?.meta).toEqual({
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      commandId: command(1),
      correlationId: command(1_000_003),
      ...full,
    });
    expect(first?.meta.eventId).not.toBe(second?.meta.eventId);
  });

  it('stores of an actor only what the envelope has room for', async () => {
    const store = await fresh();
    const actor = { memberId: command(7), role: 'auditor', organisationId: command(8), name: 'A name' };
    await store.append('Referral-1', 'noStream', [noted('a')], context(1, { actor }));
    const [event] = await gathered(store.readStream('Referral-1'));
    expect(event?.meta.actor).toEqual({ memberId: command(7), role: 'auditor', organisationId: command(8) });
  });

  it.each(TEXTS)('keeps %s', async (_, text) => {
    const store = await fresh();
    await store.append('Referral-1', 'noStream', [noted(text)], context(1));
    const [event] = await gathered(store.readStream('Referral-1'));
    expect(event?.data).toEqual({ text });
  });

  it('keeps nested values, also under names that JavaScript treats specially', async () => {
    const store = await fresh();
    const note: unknown = JSON.parse('{"z":[1,null,{"b":true}],"__proto__":{"x":-5},"constructor":""}');
    await store.append('Referral-1', 'noStream', [{ type: 'Noted', data: { note } }], context(1));
    const [event] = await gathered(store.readStream('Referral-1'));
    expect(JSON.stringify(event?.data)).toBe(
      '{"note":{"__proto__":{"x":-5},"constructor":"","z":[1,null,{"b":true}]}}',
    );
  });

  it('is not changed by what happens later to a value it was given or gave out', async () => {
    const store = await fresh();
    const note = { list: ['a'] };
    await store.append('Referral-1', 'noStream', [{ type: 'Noted', data: { note } }], context(1));
    note.list.push('b');
    const [event] = await gathered(store.readStream('Referral-1'));
    Object.assign(event?.data ?? {}, { note: 'changed' });
    const [again] = await gathered(store.readStream('Referral-1'));
    expect(again?.data).toEqual({ note: { list: ['a'] } });
  });

  it('tells listeners, until they stop listening', async () => {
    const store = await fresh();
    let heard = 0;
    const stop = store.onAppended(() => heard++);
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    await new Promise(setImmediate);
    stop();
    const before = heard; // a hint may also come for no reason
    await store.append('Referral-1', 'any', [noted('b')], context(2));
    await new Promise(setImmediate);
    expect(before).toBeGreaterThan(0);
    expect(heard).toBe(before);
  });
};
