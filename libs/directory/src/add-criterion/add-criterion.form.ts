import { BARRIERS, LANGUAGES, type Barrier, type Language } from '#kernel';
import { CheckboxField, CodeField, CodesField, DateField, NumberField, RevisionField, TextField } from '#web';
import type { CriterionLimits } from '../domain/programme.events.js';
import { CRITERION_KINDS, type CriterionKind } from '../domain/service.events.js';

/** A condition that a service sets from a day on, with what can be measured of it. */
export class AddCriterionForm {
  @TextField({
    label: 'The condition',
    required: 'Enter the condition as a plain sentence, like “Has a fixed address”',
    max: 200,
    noContactDetails: true,
  })
  text!: string;

  @CodeField(CRITERION_KINDS, { required: 'Select whether the condition must be met' })
  kind!: CriterionKind;

  @CodeField(BARRIERS, { required: 'Select what stands in the way of somebody who does not meet it' })
  barrier!: Barrier;

  @NumberField({ label: 'The lowest age', min: 10, max: 120 })
  minimumAge?: number;

  @NumberField({ label: 'The highest age', min: 10, max: 120 })
  maximumAge?: number;

  @CodesField(LANGUAGES, { label: 'Languages in which somebody can take part' })
  languages!: Language[];

  @CheckboxField({ label: 'A home of one’s own is needed' })
  settledAddress!: boolean;

  @DateField({ label: 'The first day' })
  from?: string;
}

/** The same on a page, which also says which revision was on the screen, and whether the preview was seen. */
export class AddCriterionPageForm extends AddCriterionForm {
  @CheckboxField({ label: 'The preview was seen' })
  confirmed!: boolean;

  @RevisionField()
  seenRevision!: string;
}

/** What is measured of the condition: nothing where nothing was entered. */
export function limitsIn(form: AddCriterionForm): Omit<CriterionLimits, 'criterionId'> | undefined {
  const { minimumAge, maximumAge, languages, settledAddress } = form;
  const limits = {
    ...(minimumAge !== undefined && { minimumAge }),
    ...(maximumAge !== undefined && { maximumAge }),
    ...(languages.length > 0 && { languages }),
    ...(settledAddress && { settledAddress }),
  };
  return Object.keys(limits).length > 0 ? limits : undefined;
}
