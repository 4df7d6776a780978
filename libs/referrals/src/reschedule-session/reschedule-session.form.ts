import { CodeField, DateField, IdField, RevisionField, TimeField } from '#web';
import {
  RESCHEDULE_ASKERS,
  RESCHEDULE_REASONS,
  type RescheduleAsker,
  type RescheduleReason,
} from '../domain/code-lists/work-codes.js';

/** Which session, to when, who asked and why. */
export class RescheduleSessionForm {
  @IdField({ label: 'The session', required: 'Select which session' })
  sessionId!: string;

  @DateField({ label: 'The new day', required: 'Enter the new day' })
  on!: string;

  @TimeField({ label: 'The time', required: 'Enter the time' })
  time!: string;

  @CodeField(RESCHEDULE_ASKERS, { required: 'Select who asked for it' })
  askedBy!: RescheduleAsker;

  @CodeField(RESCHEDULE_REASONS, { required: 'Select why it is moved' })
  reason!: RescheduleReason;
}

/** The same on a page, which also says which revision was on the screen. */
export class RescheduleSessionPageForm extends RescheduleSessionForm {
  @RevisionField()
  seenRevision!: string;
}
