import { BARRIERS, type Barrier } from '#kernel';
import { CodeField, RevisionField, TextField } from '#web';
import { CRITERION_KINDS, type CriterionKind } from '../domain/service.events.js';

/** A condition that a service sets from today on. */
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
}

/** The same on a page, which also says which revision was on the screen. */
export class AddCriterionPageForm extends AddCriterionForm {
  @RevisionField()
  seenRevision!: string;
}
