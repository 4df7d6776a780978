import { LongTextField, RevisionField } from '#web';

/** Why the owner will not do it. */
export class RejectActionForm {
  @LongTextField({
    label: 'The reason',
    max: 1000,
    required: 'Enter why your organisation will not do this',
    noContactDetails: true,
  })
  reason!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class RejectActionPageForm extends RejectActionForm {
  @RevisionField()
  seenRevision!: string;
}
