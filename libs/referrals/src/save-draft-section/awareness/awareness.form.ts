import { CodeField } from '#web';
import { SUBJECT_AWARENESS, type SubjectAwareness } from '../../domain/code-lists/referral-codes.js';

/** What the person knows of the referral. */
export class AwarenessSectionForm {
  @CodeField(SUBJECT_AWARENESS, { required: 'Select whether the person knows of the referral' })
  subjectAware!: SubjectAwareness;
}
