/** Reads a variable that names a port; undefined where it is not set. Adds to `problems` when it is none. */
export function portOf(name: string, text: string | undefined, problems: string[]): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  problems.push(`${name} must be a whole number from 1 to 65535.`);
  return undefined;
}
