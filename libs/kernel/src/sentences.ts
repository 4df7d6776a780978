import type { DataOf, DomainEvent } from './domain-event.js';

/** How a timeline names what an event points at. Each gives a readable name, or a neutral phrase where it is not known. */
export interface Names {
  organisation(id: string): string;
  service(id: string): string;
  member(id: string): string;
  person(id: string): string;
}

/** One sentence of plain English for every event type of a context: who did what, in the past tense, without a full stop. */
export type Sentences<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (data: DataOf<Event, Type>, names: Names) => string;
};
