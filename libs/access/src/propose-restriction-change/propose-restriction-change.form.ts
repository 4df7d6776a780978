import { codeList, type CodeOf, type IsoDate } from '#kernel';
import { CodeField, DateField, TextField } from '#web';

/** What can be asked for. */
export const CHANGE_KINDS = codeList('restriction-change', {
  EXCLUDE: 'Keep this member from the case',
  CLEAR: 'Let this member know of the case again',
  HIDE: 'Only these members may know of the case; for others it does not exist',
  STUB: 'Only these members may open the case; others with a part in it may ask',
  LIFT: 'Lift the restriction of the case',
});
export type ChangeKind = CodeOf<typeof CHANGE_KINDS>;

export class ProposeRestrictionChangeForm {
  @CodeField(CHANGE_KINDS, { required: 'Select what should change' })
  kind!: ChangeKind;

  @TextField({ label: 'Sign-in names', max: 2_000 })
  signInNames?: string;

  @TextField({ label: 'Mailbox to ask' })
  contact?: string;

  @DateField({ label: 'The last day', notPast: true })
  lastDay?: IsoDate;
}
