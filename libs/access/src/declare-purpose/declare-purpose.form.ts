import { CodeField } from '#web';
import { PURPOSES, type Purpose } from '../domain/action-rule.js';

/** One of the buttons beside the purpose that holds: why somebody looks at this case. */
export class DeclarePurposeForm {
  @CodeField(PURPOSES, { required: 'Select why you look at this case' })
  purpose!: Purpose;
}
