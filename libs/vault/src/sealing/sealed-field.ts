import type { Shape } from './shape.js';

/**
 * What lies in the log in the place of a protected field. The fields of one event that share a key are sealed in one box,
 * which the first of them holds: one cipher to open for an event instead of one for each field.
 */
export interface SealedField {
  /** The field that holds the box: its own name, or that of the first of its box. */
  readonly $sealed: string;
  readonly as: Shape;
  /** In the holder: the key, the ring where it is not the ordinary one, and nonce, cipher and tag in base64url. */
  readonly key?: string;
  readonly ring?: 'locating';
  readonly box?: string;
}

/** Which keys a field is sealed with: what could lead to a survivor has keys of its own, kept elsewhere. */
export type Ring = 'subject' | 'locating';

/** Whether what stands in a field is sealed. */
export const isSealed = (value: unknown): value is SealedField =>
  typeof value === 'object' && value !== null && '$sealed' in value;

/** The sealed fields of one box, the holder among them. */
export interface Box {
  readonly holder: SealedField;
  readonly fields: readonly string[];
  readonly shapes: readonly Shape[];
}

/** The boxes in an event's data, none where nothing is sealed. A field whose holder is missing makes a box without one. */
export function boxesIn(data: object): ReadonlyMap<string, Partial<Box> & Pick<Box, 'fields' | 'shapes'>> | undefined {
  let boxes: Map<string, { holder?: SealedField; fields: string[]; shapes: Shape[] }> | undefined;
  for (const [field, value] of Object.entries(data)) {
    if (!isSealed(value)) continue;
    boxes ??= new Map();
    const box = boxes.get(value.$sealed) ?? { fields: [], shapes: [] };
    boxes.set(value.$sealed, box);
    if (value.$sealed === field) box.holder = value;
    box.fields.push(field);
    box.shapes.push(value.as);
  }
  return boxes;
}
