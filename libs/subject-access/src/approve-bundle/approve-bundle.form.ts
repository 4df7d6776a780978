import { CheckboxField, RevisionField } from '#web';

/** That somebody looked. */
export class ApproveBundleForm {
  @CheckboxField({ required: 'Confirm that you have looked at every item' })
  looked!: true;

  @RevisionField()
  seenRevision!: string;
}
