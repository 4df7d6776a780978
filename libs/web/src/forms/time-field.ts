import { declareField, filledIn } from './field.js';
import { subjectOf } from './label.js';

export interface TimeOptions {
  readonly label?: string;
  readonly required?: string;
}

/** A time of day as `HH:mm`. People may type 9:30, 9.30am, 2pm or 14:05. */
export function TimeField(options: TimeOptions = {}): PropertyDecorator {
  const subject = subjectOf(options, 'The time');
  return declareField({
    optional: !options.required,
    openApi: { type: String, description: subject, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '14:05' },
    rules: [
      ...(options.required ? [filledIn(options.required)] : []),
      {
        code: 'not-a-time',
        message: `${subject} must be a time, like 9:30am or 14:05`,
        holds: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      },
    ],
    read: (value) => (typeof value === 'string' ? clockTime(value.trim()) : (value ?? undefined)),
  });
}

function clockTime(text: string): string | undefined {
  if (text === '') return undefined;
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text) ?? [];
  if (hour === undefined || (half === undefined && !/[:.]/.test(text))) return text;
  const hours = Number(hour);
  if (half !== undefined && (hours < 1 || hours > 12)) return text;
  const turned = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return `${String(turned).padStart(2, '0')}:${minute}`;
}
