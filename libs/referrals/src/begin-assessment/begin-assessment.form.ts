import { RevisionField, TextField } from '#web';

/** With which instrument, in which version. */
export class BeginAssessmentForm {
  @TextField({ label: 'The instrument', max: 100, required: 'Enter which instrument you use' })
  tool!: string;

  @TextField({ label: 'Its version', max: 30, required: 'Enter its version' })
  toolVersion!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class BeginAssessmentPageForm extends BeginAssessmentForm {
  @RevisionField()
  seenRevision!: string;
}
