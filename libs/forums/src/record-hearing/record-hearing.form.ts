import { DateField, IdField, IdsField, RevisionField } from '#web';

/** A meeting that heard the case. */
export class RecordHearingForm {
  @DateField({ label: 'The date of the meeting', required: 'Enter the date of the meeting', notFuture: true })
  heardOn!: string;

  @IdField({ label: 'The organisation that chaired' })
  chairOrganisationId?: string | undefined;

  @IdsField({ required: 'Select the organisations that took part' })
  attendedOrganisationIds!: string[];
}

/** The same on a page, which also says which revision was on the screen. */
export class RecordHearingPageForm extends RecordHearingForm {
  @RevisionField()
  seenRevision!: string;
}
