import { CodeField, DateField, LongTextField } from '#web';
import { WISH_SUBJECTS, type WishSubject } from '../domain/code-lists/index.js';

/** What the survivor wants. */
export class RecordWishForm {
  @CodeField(WISH_SUBJECTS, { required: 'Select what it is about' })
  about!: WishSubject;

  @LongTextField({ label: 'What they want', max: 2000, required: 'Enter what they want', noContactDetails: true })
  wish!: string;

  @DateField({ label: 'The day', required: 'Enter when they said it', notFuture: true })
  saidOn!: string;
}
