import { LANGUAGES, type Language } from '#kernel';
import { CodesField, DateField, RevisionField } from '#web';
import { ACCESS_FEATURES, type AccessFeature } from '../domain/programme.events.js';

/** What a service offers to people who could not use it otherwise. */
export class RecordAccessForm {
  @CodesField(ACCESS_FEATURES, { label: 'What the service offers' })
  features!: AccessFeature[];

  @CodesField(LANGUAGES, { label: 'Languages of the sessions' })
  languages!: Language[];

  @DateField({ label: 'The day of the statement', required: 'Enter the day on which this holds', notFuture: true })
  asOf!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class RecordAccessPageForm extends RecordAccessForm {
  @RevisionField()
  seenRevision!: string;
}
