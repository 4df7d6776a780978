import { codeList, type CodeOf } from '#kernel';
import { CheckboxField, CodeField, RevisionField } from '#web';

/** Whether a service may be listed in public. */
export const LISTINGS = codeList('listing', {
  LISTED: 'Yes, list it in public',
  NOT_LISTED: 'No, show it to members only',
});
export type Listing = CodeOf<typeof LISTINGS>;

/** As a program says it. */
export class ChangeListingForm {
  @CheckboxField({ label: 'May be listed in public' })
  listed!: boolean;
}

/** As a page asks it. */
export class ChangeListingPageForm {
  @CodeField(LISTINGS, { required: 'Select whether the service may be listed in public' })
  listing!: Listing;

  @RevisionField()
  seenRevision!: string;
}
