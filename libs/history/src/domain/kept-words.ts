import { isErased, WITHHELD_TEXT } from '#kernel';
import type { PastEvent } from './past-event.js';

/** By event, the field in which a person speaks, or is spoken to, of what they ask for by right. */
const FIELDS: Readonly<Record<string, string>> = {
  RectificationPointRaised: 'said',
  RectificationPointDecided: 'words',
};

/**
 * The event as it is shown in the history of one case. What a person asks to have put right is in the history of each of their
 * cases, and may speak of any of them: its words are for those who answer, its steps and outcomes for everybody here. What
 * an erasure left stays as it is.
 */
export function withoutKeptWords<Event extends PastEvent>(event: Event): Event {
  const field = FIELDS[event.type];
  const kept = field !== undefined && !isErased((event.data as Record<string, unknown>)[field]);
  return kept ? { ...event, data: { ...event.data, [field]: WITHHELD_TEXT } } : event;
}
