import type { EventActor, EventContext } from './event-store.js';

/** The id of no member and of no organisation: whoever meets it in an envelope has nobody to look up. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Who acts where no person does: what Sightline puts on record of itself, because a day has passed, a rule says so or people
 * decided before. It stands in envelopes that are never written again, so it stays as it is.
 */
export const SYSTEM_ACTOR = { memberId: NOBODY, role: 'system', organisationId: NOBODY } as const satisfies EventActor;

/**
 * What surrounds the events of a command that nobody gave. Such a command is the first of its kind, so whatever follows is told
 * to belong together by its own id. Make the id of what is due (`newId`), and a second run writes nothing.
 */
export const systemContext = (commandId: string, occurredAt: Date): EventContext => ({
  actor: SYSTEM_ACTOR,
  commandId,
  correlationId: commandId,
  occurredAt,
});
