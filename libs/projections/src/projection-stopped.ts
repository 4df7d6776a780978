import type { ProjectionFault } from './engine/read-models.js';

/** A projection that was being rebuilt stopped at an event. Its rows end before that event. */
export class ProjectionStopped extends Error {
  constructor(
    readonly projection: string,
    readonly fault: ProjectionFault,
  ) {
    super(`${projection} stopped at position ${fault.position}: ${fault.error}`);
    this.name = 'ProjectionStopped';
  }
}
