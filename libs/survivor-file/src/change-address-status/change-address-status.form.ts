import { CodeField } from '#web';
import { STATUSES_BY_HAND, type StatusByHand } from '../domain/code-lists/index.js';

/** Who knows of a place now. */
export class ChangeAddressStatusForm {
  @CodeField(STATUSES_BY_HAND, { required: 'Select who knows of the place' })
  status!: StatusByHand;
}
