import { CheckboxField, CodeField, LongTextField, TextField } from '#web';
import { PLACE_KINDS, type PlaceKind } from '../domain/code-lists/index.js';

/** A place where the survivor or a child of theirs is to be found. */
export class RecordAddressForm {
  @CodeField(PLACE_KINDS, { required: 'Select what the place is' })
  kind!: PlaceKind;

  @LongTextField({ label: 'The place', max: 500, required: 'Enter the place' })
  address!: string;

  @TextField({ label: 'The postcode', max: 10 })
  postcode?: string | undefined;

  @CheckboxField({ label: 'The place where they lived before' })
  isFormerStillUsed?: boolean;
}
