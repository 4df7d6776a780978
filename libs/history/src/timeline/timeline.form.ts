import { CodeField } from '#web';
import { PlaceForm } from '../case-history/place.form.js';
import { STREAM_KINDS, type StreamKind } from '../domain/stream-kinds.js';

/** Which events of a case to list: those known from a place, perhaps of one kind of record. */
export class TimelineForm extends PlaceForm {
  @CodeField(STREAM_KINDS, { label: 'Kind of record' })
  type?: StreamKind;
}
