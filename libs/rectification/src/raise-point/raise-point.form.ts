import { CodeField, LongTextField, RevisionField } from '#web';
import { TOPICS, type Topic } from '../domain/rectification.codes.js';

/** One more thing that they say is wrong. */
export class RaisePointForm {
  @CodeField(TOPICS, { required: 'Select what they say is wrong' })
  topic!: Topic;

  @LongTextField({
    label: 'What they say',
    required: 'Enter what they say is wrong, and what would be right',
    max: 2_000,
    noContactDetails: true,
  })
  said!: string;

  @RevisionField()
  seenRevision!: string;
}
