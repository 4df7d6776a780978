import type { FieldRule } from './field.js';

/** What was posted for a field of which there may be several: a list, also of none or of a single one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];

/** The rule of such a field that must not be empty. */
export const atLeastOne = (message: string): FieldRule => ({
  code: 'required',
  message,
  holds: (value) => Array.isArray(value) && value.length > 0,
});
