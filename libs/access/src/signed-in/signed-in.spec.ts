import { someSignedIn } from '../testing/members.js';

const COMMAND_ID = '1f6d0a52-3c39-4f0b-9a3e-1c5b7d2e0001';

describe('Somebody signed in', () => {
  it('knows the date on the wall in England, not that of the server', () =>
    expect(someSignedIn({}, { now: new Date('2025-06-09T23:30:00.000Z') }).today).toBe('2025-06-10'));

  it('gives the events of a command who did it, for whom, and when', () =>
    expect(someSignedIn().context(COMMAND_ID)).toEqual({
      actor: {
        memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0001',
        role: 'safeguarding-lead',
        organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001',
      },
      commandId: COMMAND_ID,
      correlationId: '7e6b1f0e-1f5e-4a0e-8a5a-1d2c3b4a0001',
      occurredAt: new Date('2025-03-14T10:00:00.000Z'),
    }));

  it('never puts a name into the envelope of an event', () =>
    expect(JSON.stringify(someSignedIn().context(COMMAND_ID))).not.toContain('Odette'));

  it('adds when it happened, the rules that were used and what was on the screen', () => {
    const occurredAt = new Date('2025-03-13T15:05:00.000Z');
    const details = { occurredAt, policyVersions: { 'decision-clock': '1' }, seenRevision: 12n };
    expect(someSignedIn().context(COMMAND_ID, details)).toMatchObject({ ...details, seenRevision: '12' });
  });

  it('cannot be changed on the way', () => expect(Object.isFrozen(someSignedIn())).toBe(true));
});
