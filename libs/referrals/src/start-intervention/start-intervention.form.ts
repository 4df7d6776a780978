import { CodeField, LongTextField, RevisionField } from '#web';
import { PARTNER_SUPPORT, type PartnerSupport } from '../domain/code-lists/work-codes.js';

/** Whether support for a partner or ex-partner is linked. */
export class StartInterventionForm {
  @CodeField(PARTNER_SUPPORT, { required: 'Select whether a support service is linked' })
  partnerSupport!: PartnerSupport;

  @LongTextField({ label: 'The reason', max: 1000, noContactDetails: true })
  notLinkedReason?: string | undefined;
}

/** The same on a page, which also says which revision was on the screen. */
export class StartInterventionPageForm extends StartInterventionForm {
  @RevisionField()
  seenRevision!: string;
}
