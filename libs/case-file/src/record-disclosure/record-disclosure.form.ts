import { CodeField, CodesField, DateField, LongTextField, TimeField } from '#web';
import {
  ABUSE_TYPES,
  ALLEGATION_STATUSES,
  HEARD_BY,
  SOURCE_GRADES,
  type AbuseType,
  type AllegationStatus,
  type HeardBy,
  type SourceGrade,
} from '../domain/case.codes.js';

/** What the person referred said or did, when, and how it is known. Who survived it is not asked and not taken. */
export class RecordDisclosureForm {
  @DateField({ label: 'The day on which it happened', required: 'Enter the day on which it happened', notFuture: true })
  happenedOn!: string;

  @TimeField({ label: 'The time at which it happened', required: 'Enter the time at which it happened' })
  happenedAt!: string;

  @LongTextField({
    label: 'What was said or done',
    required: 'Enter what was said or done',
    max: 4_000,
    noContactDetails: true,
  })
  account!: string;

  @CodesField(ABUSE_TYPES, { required: 'Select at least one kind of abuse' })
  abuseTypes!: AbuseType[];

  @CodeField(ALLEGATION_STATUSES, { required: 'Select how far it is established' })
  status!: AllegationStatus;

  @CodeField(HEARD_BY, { required: 'Select who heard or saw it' })
  heardBy!: HeardBy;

  @CodeField(SOURCE_GRADES, { required: 'Select how directly it is known' })
  grade!: SourceGrade;
}
