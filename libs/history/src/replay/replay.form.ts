import { codeList } from '#kernel';
import { CodeField, NumberField } from '#web';
import { MOST_EVENTS, PlaceForm } from '../case-history/place.form.js';
import { STREAM_KINDS, type StreamKind } from '../domain/stream-kinds.js';

/** Which way round the timeline is read. */
export const ORDERS = codeList('history-order', { newest: 'Newest first', oldest: 'Oldest first' });

/** Which form was sent; without it the address is one that was passed on, and says where to stand by itself. */
const WAYS = codeList('history-way', { event: 'Go to event', date: 'Go to date', here: 'Show' });

/** What the address of a history asks for. Every part may be left out; an empty address is the case as it is known now. */
export class ReplayForm extends PlaceForm {
  @NumberField({ label: 'The event to compare with', min: 0, max: MOST_EVENTS })
  compare?: number;

  @CodeField(STREAM_KINDS, { label: 'Kind of event' })
  type?: StreamKind;

  @CodeField(ORDERS, { label: 'Order' })
  order?: 'newest' | 'oldest';

  @NumberField({ label: 'The page', min: 1, max: MOST_EVENTS })
  page?: number;

  @CodeField(WAYS)
  go?: 'event' | 'date' | 'here';
}
