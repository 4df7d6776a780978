/**
 * What may be kept of an error that a projection threw: its class and the SQLSTATE of the database's own. Messages and
 * details quote the row at fault, and rows hold personal data.
 */
export function errorClass(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const made: unknown = Reflect.get(error, 'constructor');
  return `${typeof made === 'function' ? made.name : 'object'}${code}`;
}
