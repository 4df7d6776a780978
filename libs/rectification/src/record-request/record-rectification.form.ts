import type { IsoDate } from '#kernel';
import { CodeField, DateField, LongTextField, TextField } from '#web';
import { ASKERS, TOPICS, type Asker, type Topic } from '../domain/rectification.codes.js';

/** Who asked, when, and the first thing that they say is wrong. */
export class RecordRectificationForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the person, like P-4F7K-2M9P', max: 20 })
  personReference!: string;

  @CodeField(ASKERS, { required: 'Select who asked' })
  asker!: Asker;

  @DateField({ label: 'The date of receipt', required: 'Enter the date on which it was received', notFuture: true })
  receivedOn!: IsoDate;

  @CodeField(TOPICS, { required: 'Select what they say is wrong' })
  topic!: Topic;

  @LongTextField({
    label: 'What they say',
    required: 'Enter what they say is wrong, and what would be right',
    max: 2_000,
    noContactDetails: true,
  })
  said!: string;
}
