import type { Sentences } from '#kernel';
import type { ProjectionEventSkipped } from '../domain/skipping.events.js';

/** How a timeline tells of skipped events. */
export const projectionSentences: Sentences<ProjectionEventSkipped> = {
  ProjectionEventSkipped: ({ projection, position }) => `The read model ${projection} skipped event ${position}`,
};
