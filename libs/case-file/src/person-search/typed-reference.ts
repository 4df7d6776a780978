/**
 * The reference that somebody typed, spelt as it is stored, or undefined when the text is none. Forgives small letters,
 * spaces, a missing dash, and the letters that people write for the digits 0 and 1.
 */
export function typedReference(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  const [, prefix, rest] = /^([PC])([0-9A-Z]{8})$/.exec(letters) ?? [];
  if (prefix === undefined || rest === undefined) return undefined;
  const digits = rest.replaceAll('O', '0').replace(/[IL]/g, '1');
  return `${prefix}-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
