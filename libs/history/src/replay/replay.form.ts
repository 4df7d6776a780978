import { codeList } from '#kernel';
import { CodeField, DateField, NumberField, TimeField } from '#web';
import { BASES, type Basis } from '../domain/basis.js';
import { STREAM_KINDS, type StreamKind } from '../domain/stream-kinds.js';

/** Which way round the timeline is read. */
export const ORDERS = codeList('history-order', { newest: 'Newest first', oldest: 'Oldest first' });

/** Which of the form's two buttons was pressed: without it the address says where to stand. */
const WAYS = codeList('history-way', { event: 'Go to event', date: 'Go to date' });

const MOST = 1_000_000;

/** What the address of a history asks for. Every part may be left out; an empty address is the case as it is known now. */
export class ReplayForm {
  @CodeField(BASES, { label: 'Which clock' })
  basis?: Basis;

  @NumberField({ label: 'The event', min: 0, max: MOST })
  at?: number;

  @DateField({ label: 'The date to go to' })
  on?: string;

  @TimeField({ label: 'The time to go to' })
  time?: string;

  @NumberField({ label: 'The event to compare with', min: 0, max: MOST })
  compare?: number;

  @CodeField(STREAM_KINDS, { label: 'Kind of event' })
  type?: StreamKind;

  @CodeField(ORDERS, { label: 'Order' })
  order?: 'newest' | 'oldest';

  @NumberField({ label: 'The page', min: 1, max: MOST })
  page?: number;

  @CodeField(WAYS)
  go?: 'event' | 'date';
}
