/** The stream of one service account: `ServiceAccount-<uuid>`. */
export const serviceAccountStream = (accountId: string): string => `ServiceAccount-${accountId}`;
