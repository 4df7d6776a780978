import { TextField } from '#web';

/** A list to come back to. */
export class SaveViewForm {
  @TextField({
    label: 'Name',
    required: 'Enter a name for this view',
    max: 60,
    noContactDetails: true,
  })
  name!: string;

  @TextField({ label: 'Address', required: 'Open the list first, then choose Save this view', max: 500 })
  address!: string;
}
