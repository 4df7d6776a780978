import type { LoggedRead } from '#access';

/** One read as the API gives it: ids, codes and names, without the texts of anything that was read. */
export const readResource = (read: LoggedRead) => ({ ...read, at: read.at.toISOString() });
