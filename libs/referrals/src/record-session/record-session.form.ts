import { CodeField, IdField, RevisionField } from '#web';
import { ATTENDANCES, type Attendance } from '../domain/code-lists/work-codes.js';

/** Which session, and who was there. */
export class RecordSessionForm {
  @IdField({ label: 'The session', required: 'Select which session' })
  sessionId!: string;

  @CodeField(ATTENDANCES, { required: 'Select what came of it' })
  attendance!: Attendance;
}

/** The same on a page, which also says which revision was on the screen. */
export class RecordSessionPageForm extends RecordSessionForm {
  @RevisionField()
  seenRevision!: string;
}
