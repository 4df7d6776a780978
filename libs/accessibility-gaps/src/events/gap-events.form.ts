import { BARRIERS, NEEDS } from '#kernel';
import { CodeField, IdField, NumberField, TextField } from '#web';
import { GAP_KINDS } from '../domain/gap-kinds.js';
import { GapsForm } from '../figures/gaps.form.js';

/** Which count to open, in which period. */
export class GapEventsForm extends GapsForm {
  @CodeField(GAP_KINDS, { label: 'What happened' })
  kind?: string;

  @CodeField(BARRIERS, { label: 'Barrier' })
  barrier?: string;

  @CodeField(NEEDS, { label: 'Need' })
  need?: string;

  @IdField({ label: 'Service' })
  service?: string;

  @TextField({ label: 'The area', max: 100 })
  area?: string;

  @TextField({ label: 'The criterion', max: 100 })
  criterion?: string;
}

/** The same on a page, whose pages are numbered. */
export class GapEventsPageForm extends GapEventsForm {
  @NumberField({ label: 'The page', min: 1, max: 1_000_000 })
  page?: number;
}
