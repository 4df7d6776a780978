import { open, type DomainEvent, type EventTypes } from '#kernel';

/**
 * Somebody who operates the system had a read model leave out one event at which it stood still, and said why. The event
 * itself stays in the log; what it would have shown is missing there until the read model is mended and rebuilt under another
 * name.
 */
export type ProjectionEventSkipped = DomainEvent<
  'ProjectionEventSkipped',
  {
    readonly projection: string;
    readonly eventId: string;
    /** Where the event stands in the log, as decimal digits. */
    readonly position: string;
    /** In the operator's words; no person is named in it. */
    readonly reason: string;
  }
>;

/** The event types that this library writes itself. */
export const projectionEventTypes: EventTypes<ProjectionEventSkipped> = {
  ProjectionEventSkipped: {
    version: 1,
    fields: { projection: open, eventId: open, position: open, reason: open },
  },
};
