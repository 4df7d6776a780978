import type { EventType } from '#kernel';

/**
 * The data of one version of an event type as the next version would have written it. Pure: no clock, no random, nothing
 * else read. Tolerant: a field may be missing, or erased. It may change the shape and never the meaning, which takes a new
 * type. The stored bytes stay as they are, and so do their hashes.
 */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => object;

/** The upcasters of a context: by event type, then by the version that they read. */
export type EventUpcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** Throws where an upcaster belongs to none of these types, or does not read an older version of its type. */
export function assertFitting(types: Readonly<Record<string, EventType>>, upcasters: EventUpcasters): void {
  for (const [name, steps] of Object.entries(upcasters)) {
    const current = types[name]?.version;
    if (current === undefined) throw new Error(`There are upcasters of ${name}, which is not registered with them`);
    for (const older of Object.keys(steps).map(Number))
      if (!Number.isInteger(older) || older < 1 || older >= current)
        throw new Error(`An upcaster reads version ${older} of ${name}, which is not an older one than ${current}`);
  }
}
