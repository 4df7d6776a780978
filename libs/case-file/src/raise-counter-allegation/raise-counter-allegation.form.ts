import { TextField } from '#web';

/** Which case mirrors this one. */
export class RaiseCounterAllegationForm {
  @TextField({
    label: 'The reference',
    required: 'Enter the reference of the case about the other person, like C-4F7K-2M9P',
    max: 20,
  })
  otherReference!: string;
}
