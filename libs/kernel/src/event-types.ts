import type { DataOf, DomainEvent } from './domain-event.js';

/**
 * Who may learn a field, decided when the event type is registered (architecture §5).
 * `open` is safe in any log; `pseudonym` points at a person without naming them; `personal` and `special` (health,
 * sexuality, ethnicity, offence data: UK GDPR Art 9 and 10) name the field of the same event that holds the subject's id.
 * `locating` is what could lead somebody to a survivor: it belongs in a survivor file and nowhere else.
 */
export type FieldClass =
  | { readonly class: 'open' }
  | { readonly class: 'pseudonym' }
  | { readonly class: 'personal'; readonly subject: string }
  | { readonly class: 'special'; readonly subject: string }
  | { readonly class: 'locating'; readonly subject: string };

/** A field that is safe in any log. */
export const open: FieldClass = { class: 'open' };
/** A field that points at a person without naming them. */
export const pseudonym: FieldClass = { class: 'pseudonym' };
/** A field about the person whose id stands in the field `subject` of the same event. */
export const personal = (subject: string): FieldClass => ({ class: 'personal', subject });
/** The same, of health, sexuality, ethnicity or offences. */
export const special = (subject: string): FieldClass => ({ class: 'special', subject });
/** A field that could lead somebody to the survivor whose id stands in the field `subject` of the same event. */
export const locating = (subject: string): FieldClass => ({ class: 'locating', subject });

/** Whether a field is sealed in the log, with a key of whom it is about: once that is destroyed, nothing like it is added. */
export const isProtected = (field: FieldClass): field is Extract<FieldClass, { readonly subject: string }> =>
  'subject' in field;

/** One registered event type: the current schema version and the class of every field, so that a new field forces a decision. */
export interface EventType {
  readonly version: number;
  readonly fields: Readonly<Record<string, FieldClass>>;
}

/** Every type of a union of events with every field classified: a missing type or field does not compile. */
export type EventTypes<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: {
    readonly version: number;
    readonly fields: { readonly [Field in keyof Required<DataOf<Event, Type>>]: FieldClass };
  };
};
