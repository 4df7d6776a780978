import { open, pseudonym, type DomainEvent, type EventTypes } from '#kernel';

/** A case that nobody has a reason to open: whoever asks for it raises an alert. Which cases are, governance leads alone know. */
export type CanaryPlanted = DomainEvent<'CanaryPlanted', { caseId: string; organisationId: string; plantedBy: string }>;

/** The case is an ordinary one again. */
export type CanaryWithdrawn = DomainEvent<'CanaryWithdrawn', { caseId: string; withdrawnBy: string }>;

export type CanaryEvent = CanaryPlanted | CanaryWithdrawn;

export const canaryEventTypes: EventTypes<CanaryEvent> = {
  CanaryPlanted: { version: 1, fields: { caseId: open, organisationId: open, plantedBy: pseudonym } },
  CanaryWithdrawn: { version: 1, fields: { caseId: open, withdrawnBy: pseudonym } },
};
