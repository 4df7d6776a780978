import { CheckboxField, CodeField, DateField, RevisionField, TextField } from '#web';
import {
  DETAILS_REASONS,
  RECTIFICATION_SOURCES,
  type DetailsReason,
  type RectificationSource,
} from '../domain/case.codes.js';
import { LANGUAGES, type Language } from '../domain/person.events.js';
import type { CorrectPersonDetails } from './correct-person-details.command.js';

/** All details of the person as they are, also those that were right, and why they are put right. */
export class CorrectPersonDetailsForm {
  @TextField({ label: 'First name', required: 'Enter their first name', max: 100, noContactDetails: true })
  givenName!: string;

  @TextField({ label: 'Last name', required: 'Enter their last name', max: 100, noContactDetails: true })
  familyName!: string;

  /** The name as it was is on record from now on as another name. */
  @CheckboxField({ label: 'Keep the former name as another name' })
  keepFormerName!: boolean;

  /** Absent: not known. */
  @DateField({ label: 'Date of birth', notFuture: true })
  dateOfBirth?: string;

  /** Absent: not known. */
  @CodeField(LANGUAGES, { label: 'Language' })
  language?: Language;

  @CheckboxField({ label: 'Needs an interpreter' })
  interpreterNeeded!: boolean;

  @CodeField(DETAILS_REASONS, { required: 'Select why it is put right' })
  reason!: DetailsReason;

  @CodeField(RECTIFICATION_SOURCES, { required: 'Select who wants it put right' })
  source!: RectificationSource;
}

/** The same on a page, which also says which revision was on the screen. */
export class CorrectPersonDetailsPageForm extends CorrectPersonDetailsForm {
  @RevisionField()
  seenRevision!: string;
}

/** What a filled-in form says, without what was left empty. */
export function correctionIn(form: CorrectPersonDetailsForm): CorrectPersonDetails['details'] {
  const { givenName, familyName, dateOfBirth, language, interpreterNeeded, keepFormerName, reason, source } = form;
  const details = {
    ...{ givenName, familyName, interpreterNeeded },
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(language !== undefined && { language }),
  };
  return { details, keepFormerName, reason, source };
}
