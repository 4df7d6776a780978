import { IdField, RevisionField } from '#web';

/** To which service. */
export class ReferOnwardForm {
  @IdField({ label: 'The service', required: 'Select a service' })
  serviceId!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class ReferOnwardPageForm extends ReferOnwardForm {
  @RevisionField()
  seenRevision!: string;
}
