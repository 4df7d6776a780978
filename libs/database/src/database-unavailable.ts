/** There is no database to work with. The message is for the person at the terminal: what is wrong and what to do next. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseUnavailable';
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EROFS: 'It cannot be changed.',
  ENOTDIR: 'A file is in its way.',
  EEXIST: 'A file is in its way.',
};

/** Words for what the file system said no to; any other error as it is. */
export function unwritable(error: unknown, folder: string): unknown {
  const { code = '' } = error as { code?: string };
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(code)) return error;
  const advice = ADVICE[code] ?? 'Does it belong to another user?';
  return new DatabaseUnavailable(
    `Sightline cannot write to ${folder} (${code}). ${advice} Set SIGHTLINE_DATA to a folder of your own.`,
    { cause: error },
  );
}
