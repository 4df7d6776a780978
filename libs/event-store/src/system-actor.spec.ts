import { SYSTEM_ACTOR, systemContext } from './system-actor.js';

describe('What nobody does', () => {
  it('is written as it ever was: the envelopes of old and new events agree', () =>
    expect(JSON.stringify(SYSTEM_ACTOR)).toBe(
      '{"memberId":"00000000-0000-0000-0000-000000000000","role":"system","organisationId":"00000000-0000-0000-0000-000000000000"}',
    ));

  it('belongs to its own command', () => {
    const [commandId, occurredAt] = ['abcdef00-0000-4000-8000-000000000001', new Date('2026-03-10T09:00:00.000Z')];
    expect(systemContext(commandId, occurredAt)).toEqual({
      ...{ actor: SYSTEM_ACTOR, commandId, correlationId: commandId, occurredAt },
    });
  });
});
