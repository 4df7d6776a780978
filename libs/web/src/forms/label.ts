/**
 * The subject of an error sentence ("Date of birth must include a year"): the label when there is one, else what the
 * required message asks for ("Enter the date of the meeting" gives "The date of the meeting"), else `fallback`.
 */
export function subjectOf(options: { label?: string; required?: string }, fallback: string): string {
  if (options.label) return options.label;
  const [, asked] = /^(?:Enter|Select|Choose|Give) ((?:the|your|their|a|an) .+)$/.exec(options.required ?? '') ?? [];
  return asked ? asked.charAt(0).toUpperCase() + asked.slice(1) : fallback;
}
