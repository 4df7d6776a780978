import { CodeField, CodesField, DateField, TextField } from '#web';
import type { IsoDate } from '#kernel';
import { RECORDS, REQUEST_SOURCES, type RecordKind, type RequestSource } from '../domain/erasure.codes.js';

/** Whose records, which of them, and who wants it. */
export class RequestErasureForm {
  @TextField({ label: 'The reference', required: 'Enter the reference of the person, like P-4F7K-2M9P', max: 20 })
  personReference!: string;

  @CodeField(REQUEST_SOURCES, { required: 'Select who wants it erased' })
  source!: RequestSource;

  @CodesField(RECORDS, { required: 'Select what is to be erased' })
  records!: readonly RecordKind[];

  @DateField({ label: 'The date of the request', required: 'Enter the date of the request', notFuture: true })
  requestedOn!: IsoDate;
}
