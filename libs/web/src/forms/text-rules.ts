import type { FieldRule } from './field.js';

/** C0 and C1 control characters and DEL; a text with line breaks may hold \n. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const CONTROL_BUT_LINE_BREAK = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const DIRECTION = /\p{Bidi_Control}/u;

/** One line of text: spaces at the ends are dropped, letters with accents get one spelling (Unicode NFC). */
export const cleanLine = (text: string): string => text.trim().normalize('NFC');

/** Text of several lines: every kind of line break becomes \n, a tab becomes a space. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .trim()
    .normalize('NFC');

/**
 * Characters that a database refuses (NUL, half of a surrogate pair) or that make a text read otherwise than it is stored
 * (controls, text-direction marks). Every letter of every language passes, as do apostrophes, hyphens and emoji.
 */
export function plainText(label: string, lines: 'one' | 'many'): readonly FieldRule[] {
  const control = lines === 'one' ? CONTROL : CONTROL_BUT_LINE_BREAK;
  return [
    { code: 'text', message: `${label} must be text`, holds: (value) => typeof value === 'string' },
    {
      code: 'control-characters',
      message: `${label} contains a hidden character that cannot be stored. Delete it and type it again`,
      holds: (value) => typeof value !== 'string' || !(control.test(value) || LONE_SURROGATE.test(value)),
    },
    {
      code: 'direction-characters',
      message: `${label} contains a hidden character that changes the direction of the text. Delete it and type it again`,
      holds: (value) => typeof value !== 'string' || !DIRECTION.test(value),
    },
  ];
}

/** At most `max` characters, counted as a person counts them in most scripts (code points). */
export const noLongerThan = (label: string, max: number): FieldRule => ({
  code: 'too-long',
  message: `${label} must be ${max.toLocaleString('en-GB')} characters or fewer`,
  holds: (value) => typeof value !== 'string' || value.length <= max || [...value].length <= max,
});
