import { NEEDS, type Need } from '#kernel';
import { CodeField, DateField, LongTextField } from '#web';
import { NEED_SOURCES, type NeedSource } from '../domain/person.events.js';

/** What the person needs and how that is known. The note is about the person referred and nobody else. */
export class RecordNeedForm {
  @CodeField(NEEDS, { required: 'Select the need' })
  need!: Need;

  @CodeField(NEED_SOURCES, { required: 'Select how the need is known' })
  source!: NeedSource;

  /** Absent: nobody knows since when. */
  @DateField({ label: 'The day since when', notFuture: true })
  since?: string;

  @LongTextField({ label: 'The note', max: 1_000, noContactDetails: true })
  note?: string;
}
