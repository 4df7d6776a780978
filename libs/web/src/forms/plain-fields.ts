import { declareField, filledIn } from './field.js';
import { subjectOf } from './label.js';

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const given = (value: unknown) => (value === '' ? undefined : (value ?? undefined));

/** The id of something chosen from a list: a UUID. Whether the member may use it is for the handler to say. */
export const IdField = (options: { label?: string; required?: string } = {}): PropertyDecorator =>
  declareField({
    optional: !options.required,
    openApi: { type: String, format: 'uuid', ...(options.label ? { description: options.label } : {}) },
    rules: [
      ...(options.required ? [filledIn(options.required)] : []),
      {
        code: 'not-an-id',
        message: options.required ?? 'Select one of the options',
        holds: (value) => typeof value === 'string' && UUID.test(value),
      },
    ],
    read: (value) => given(typeof value === 'string' ? value.trim().toLowerCase() : value),
  });

export interface NumberOptions {
  readonly label?: string;
  readonly required?: string;
  readonly min?: number;
  readonly max?: number;
}

/** A whole number. People may type a thousands comma; JSON holds a number. */
export function NumberField(options: NumberOptions = {}): PropertyDecorator {
  const subject = subjectOf(options, 'The number');
  const { min = 0, max = 1_000_000_000 } = options;
  return declareField({
    optional: !options.required,
    openApi: { type: 'integer', description: subject, minimum: min, maximum: max },
    rules: [
      ...(options.required ? [filledIn(options.required)] : []),
      { code: 'not-a-number', message: `${subject} must be a whole number, like 12`, holds: Number.isSafeInteger },
      { code: 'too-small', message: `${subject} must be ${min} or more`, holds: (value) => Number(value) >= min },
      { code: 'too-large', message: `${subject} must be ${max} or fewer`, holds: (value) => Number(value) <= max },
    ],
    read: (value, source) => (source === 'page' ? typedNumber(value) : Object.is(value, -0) ? 0 : given(value)),
  });
}

function typedNumber(value: unknown): unknown {
  if (typeof value !== 'string') return given(value);
  const text = value.trim();
  return /^-?\d{1,15}$|^\d{1,3}(,\d{3}){1,4}$/.test(text) ? Number(text.replaceAll(',', '')) + 0 : given(text);
}

/** One box to tick: true or false. With `required`, it has to be ticked. */
export const CheckboxField = (options: { label?: string; required?: string } = {}): PropertyDecorator =>
  declareField({
    optional: false,
    openApi: {
      type: Boolean,
      default: false,
      required: options.required !== undefined, // left out, it is not ticked
      ...(options.label ? { description: options.label } : {}),
    },
    rules: [
      {
        code: 'not-a-yes-or-no',
        message: options.required ?? 'Tick the box or leave it empty',
        holds: (value) => typeof value === 'boolean',
      },
      ...(options.required
        ? [{ code: 'required', message: options.required, holds: (value: unknown) => value === true }]
        : []),
    ],
    read: (value, source) => (source === 'page' ? ticked(value) : (value ?? false)),
  });

const TICKED: readonly unknown[] = ['true', 'yes', 'on', '1'];
const LEFT_EMPTY: readonly unknown[] = [undefined, '', 'false'];
const ticked = (value: unknown): unknown => (LEFT_EMPTY.includes(value) ? false : TICKED.includes(value) || value);
