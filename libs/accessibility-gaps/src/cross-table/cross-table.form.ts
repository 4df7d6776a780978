import { CodeField } from '#web';
import { codeList } from '#kernel';
import { GapsForm } from '../figures/gaps.form.js';
import type { Columns } from '../suppression/figures.js';

/** What barriers can be set against. */
const AGAINST = codeList('gap-columns', { kind: 'What happened', need: 'Need', area: 'Area', service: 'Service' });

/** Which columns, in which period. */
export class CrossTableForm extends GapsForm {
  @CodeField(AGAINST, { label: 'The columns' })
  columns?: Columns;
}

/** What is set against barriers when nothing is asked for. */
export const USUAL_COLUMNS: Columns = 'need';
