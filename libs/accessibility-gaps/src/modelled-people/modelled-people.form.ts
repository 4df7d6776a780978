import { BARRIERS } from '#kernel';
import { CodeField, NumberField, TextField } from '#web';
import { GapsForm } from '../figures/gaps.form.js';
import { MODELLED_OUTCOMES, type ModelledOutcome } from '../modelled/modelled-need.policies.js';

/** Which figure of modelled need to open, of which period. */
export class ModelledPeopleForm extends GapsForm {
  @CodeField(MODELLED_OUTCOMES, { label: 'How they stood' })
  outcome?: ModelledOutcome;

  @CodeField(BARRIERS, { label: 'Barrier' })
  barrier?: string;

  @TextField({ label: 'The area', max: 100 })
  area?: string;

  @TextField({ label: 'The number of needs', max: 1 })
  needs?: string;
}

/** The same on a page, whose pages are numbered. */
export class ModelledPeoplePageForm extends ModelledPeopleForm {
  @NumberField({ label: 'The page', min: 1, max: 1_000_000 })
  page?: number;
}
