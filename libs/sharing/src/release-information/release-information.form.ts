import { CodeField, DateField, RevisionField } from '#web';
import { RELEASE_METHODS, type ReleaseMethod } from '../domain/code-lists/index.js';

/** When and how the recipients got it. */
export class ReleaseInformationForm {
  @DateField({
    label: 'The date on which they got it',
    required: 'Enter the date on which they got it',
    notFuture: true,
  })
  releasedOn!: string;

  @CodeField(RELEASE_METHODS, { required: 'Select how they got it' })
  method!: ReleaseMethod;
}

/** The same on a page, which also says which revision was on the screen. */
export class ReleaseInformationPageForm extends ReleaseInformationForm {
  @RevisionField()
  seenRevision!: string;
}
