/** So many failures are free. */
const FREE = { perName: 5, perAddress: 20 } as const;

/** No wait is longer, in minutes: somebody who has found their password again must get in the same night. */
export const LONGEST = { perName: 60, perAddress: 15 } as const;

/**
 * For how many minutes after the last failure everybody waits, by how many there have been since the last success: none at
 * first, then one, and twice as long with each failure more.
 */
export function waitingMinutes(failures: number, by: keyof typeof FREE): number {
  const beyond = failures - FREE[by];
  return beyond < 0 ? 0 : Math.min(2 ** Math.min(beyond, 10), LONGEST[by]);
}
