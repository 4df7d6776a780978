/** Reads where browsers reach this installation; undefined where it is not set. Adds to `problems` when it is no such address. */
export function publicAddressOf(text: string | undefined, problems: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (/^https:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(text)) return text;
  problems.push('PUBLIC_ADDRESS must be https:// and a host name, without a path: https://sightline.example.');
  return undefined;
}
