import { CodeField, DateField, IdsField } from '#web';
import {
  RECIPIENT_ROLES,
  RELEASE_METHODS,
  SHARING_DECISIONS,
  SHARING_PURPOSES,
  type RecipientRole,
  type ReleaseMethod,
  type SharingDecision,
  type SharingPurpose,
} from '../domain/code-lists/index.js';
import { SharingForm } from './sharing.form.js';

/** A decision that stands on its own: everything is asked. */
export class RecordSharingDecisionForm extends SharingForm {
  @CodeField(SHARING_DECISIONS, { required: 'Select what you decided' })
  decision!: SharingDecision;

  @DateField({ label: 'The date of the decision', required: 'Enter the date of the decision', notFuture: true })
  decidedOn!: string;

  @IdsField({ required: 'Select who the information is for' })
  recipientOrganisationIds!: string[];

  @CodeField(RECIPIENT_ROLES, { required: 'Select who at the recipient needs it' })
  recipientRole!: RecipientRole;

  @CodeField(SHARING_PURPOSES, { required: 'Select the purpose' })
  purpose!: SharingPurpose;

  @DateField({ label: 'The date on which you will decide' })
  reviewOn?: string | undefined;

  /** How the recipients got it, if they have it already. */
  @CodeField(RELEASE_METHODS)
  releaseMethod?: ReleaseMethod | undefined;
}
