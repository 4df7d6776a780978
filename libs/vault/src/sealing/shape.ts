import { ERASED_DATE, ERASED_ID, ERASED_TEXT, isUuid, WITHHELD_DATE, WITHHELD_TEXT } from '#kernel';

/**
 * The JSON type of a value, which stays readable beside the sealed value so that something of the same type can stand there
 * once the key is gone. A list says nothing of its items, not even how many there are.
 */
export type Shape = 'text' | 'date' | 'instant' | 'id' | 'number' | 'flag' | 'none' | 'list' | ShapeOfFields;
export interface ShapeOfFields {
  readonly [field: string]: Shape;
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** A field that somebody declared, as opposed to a key that is itself data. */
const FIELD = /^[a-z][A-Za-z0-9]{0,40}$/;

/** What `value`, of which the canonical JSON exists, is like. */
export function shapeOf(value: unknown): Shape {
  switch (typeof value) {
    case 'string':
      return shapeOfText(value);
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    default:
      if (value === null || value === undefined) return 'none';
      return Array.isArray(value) ? 'list' : shapeOfFields(value as Readonly<Record<string, unknown>>);
  }
}

function shapeOfText(text: string): Shape {
  if (DATE.test(text)) return 'date';
  if (isUuid(text)) return 'id';
  return INSTANT.test(text) ? 'instant' : 'text';
}

function shapeOfFields(value: Readonly<Record<string, unknown>>): Shape {
  const fields = Object.keys(value)
    .filter((field) => FIELD.test(field))
    .sort();
  return Object.fromEntries(fields.map((field) => [field, shapeOf(value[field])]));
}

/** What stands for a value that was erased, and for one that may not be opened here. */
export type Marker = 'erased' | 'withheld';

/** A value of that shape that stands for an absent one; undefined where the field has to be left out. */
export function markerOf(shape: Shape, marker: Marker): unknown {
  const [text, date] = marker === 'erased' ? [ERASED_TEXT, ERASED_DATE] : [WITHHELD_TEXT, WITHHELD_DATE];
  switch (shape) {
    case 'text':
      return text;
    case 'date':
      return date;
    case 'instant':
      return `${date}T00:00:00.000Z`;
    case 'id':
      return ERASED_ID;
    case 'number':
      return undefined; // any number would be counted in sums and shown as a score
    case 'flag':
      return false;
    case 'none':
      return null;
    case 'list':
      return [];
    default:
      return fieldsOf(shape, marker);
  }
}

function fieldsOf(shape: ShapeOfFields, marker: Marker): object {
  const values = Object.entries(shape).map(([field, one]) => [field, markerOf(one, marker)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
