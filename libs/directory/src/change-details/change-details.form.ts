import { RevisionField } from '#web';
import { ServiceDetailsForm } from '../service-details.form.js';

/** The whole entry anew, which also says which revision was on the screen. */
export class ChangeDetailsPageForm extends ServiceDetailsForm {
  @RevisionField()
  seenRevision!: string;
}
