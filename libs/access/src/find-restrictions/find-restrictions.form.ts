import { TextField } from '#web';

/** Of which case somebody wants to see the lists. */
export class FindRestrictionsForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of a case, such as C-4F7K-2M9P', max: 20 })
  reference!: string;
}
