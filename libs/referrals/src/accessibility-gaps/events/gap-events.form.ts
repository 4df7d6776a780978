import { BARRIERS } from '#kernel';
import { CodeField, IdField, NumberField, TextField } from '#web';
import { GapsForm } from '../gaps.form.js';

/** Which count to open, in which period. */
export class GapEventsForm extends GapsForm {
  @CodeField(BARRIERS, { label: 'Barrier' })
  barrier?: string;

  @IdField({ label: 'Service' })
  service?: string;

  @TextField({ label: 'The area', max: 100 })
  area?: string;
}

/** The same on a page, whose pages are numbered. */
export class GapEventsPageForm extends GapEventsForm {
  @NumberField({ label: 'The page', min: 1, max: 1_000_000 })
  page?: number;
}
