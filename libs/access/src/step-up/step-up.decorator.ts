import { SetMetadata } from '@nestjs/common';

/** The metadata key that the guard reads. */
export const STEP_UP = 'sightline:step-up';

/** A second factor older than this proves nothing about who sits there now (security §1.3). */
export const STEP_UP_MINUTES = 5;

/**
 * Declares that a page's handler needs a second factor that was shown in the last five minutes; who has not is asked for one
 * first. `from` is the page to come back to where the form itself cannot be shown again.
 */
export const StepUp = (from: string): MethodDecorator => SetMetadata(STEP_UP, from);
