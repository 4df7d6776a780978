import type { EventCatalogue } from '#event-store';
import { isProtected, type EventType } from '#kernel';
import type { Ring } from './sealed-field.js';

/** The fields of an event type that are sealed together: of one ring, about one subject. */
export interface SealedGroup {
  readonly ring: Ring;
  /** The field with the id of the person they are about. */
  readonly subjectField: string;
  /** In order of name. */
  readonly fields: readonly string[];
}

/** Which fields of each event type are sealed, worked out once from their classes. */
export class SealingPlan {
  private readonly groups = new Map<string, readonly SealedGroup[]>();

  constructor(private readonly catalogue: EventCatalogue) {}

  /** Empty for a type without protected fields, and for one that is not registered, which the store refuses. */
  of(type: string): readonly SealedGroup[] {
    const known = this.groups.get(type);
    if (known) return known;
    const registered = this.catalogue.find(type);
    if (!registered) return [];
    const planned = groupsOf(registered);
    this.groups.set(type, planned);
    return planned;
  }
}

function groupsOf({ fields }: EventType): readonly SealedGroup[] {
  const groups = new Map<string, { ring: Ring; subjectField: string; fields: string[] }>();
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (!field || !isProtected(field)) continue;
    const ring: Ring = field.class === 'locating' ? 'locating' : 'subject';
    const key = `${ring} ${field.subject}`;
    const group = groups.get(key) ?? { ring, subjectField: field.subject, fields: [] };
    groups.set(key, group);
    group.fields.push(name);
  }
  return [...groups.values()];
}
