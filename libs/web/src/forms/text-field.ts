import { noContactDetails } from './contact-details.js';
import { declareField, filledIn, type FieldRule } from './field.js';
import { cleanLine, cleanLines, noLongerThan, plainText } from './text-rules.js';

export interface TextOptions {
  /** As the form shows it; begins the error sentences. */
  readonly label: string;
  /** Most characters: 200 for a line, 4,000 for a long text, unless said otherwise. */
  readonly max?: number;
  /** "Enter …": what an empty field says. A field without it may stay empty. */
  readonly required?: string;
  /** Refuses UK postcodes, telephone numbers and email addresses. */
  readonly noContactDetails?: true;
}

/** One line of text, trimmed and in Unicode NFC. */
export const TextField = (options: TextOptions): PropertyDecorator => textField(options, 'one', 200);

/** Text that keeps its line breaks, as \n. */
export const LongTextField = (options: TextOptions): PropertyDecorator => textField(options, 'many', 4_000);

function textField(options: TextOptions, lines: 'one' | 'many', usualMax: number): PropertyDecorator {
  const max = options.max ?? usualMax;
  const clean = lines === 'one' ? cleanLine : cleanLines;
  return declareField({
    optional: !options.required,
    openApi: { type: String, description: options.label, maxLength: max },
    rules: textRules(options, lines, max),
    read: (value) => (typeof value === 'string' ? clean(value) || undefined : (value ?? undefined)),
  });
}

function textRules(options: TextOptions, lines: 'one' | 'many', max: number): readonly FieldRule[] {
  const { label, required } = options;
  return [
    ...(required ? [filledIn(required)] : []),
    ...plainText(label, lines),
    noLongerThan(label, max),
    ...(options.noContactDetails ? [noContactDetails(label)] : []),
  ];
}

/** A password or a code: taken exactly as typed, never shown again. */
export const SecretField = (options: TextOptions): PropertyDecorator =>
  declareField({
    optional: !options.required,
    openApi: { type: String, format: 'password', description: options.label, maxLength: options.max ?? 200 },
    rules: textRules(options, 'one', options.max ?? 200),
    read: (value) => (value === '' ? undefined : (value ?? undefined)),
    entered: () => ({}),
  });
