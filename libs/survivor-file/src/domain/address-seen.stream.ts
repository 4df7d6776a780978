/** The stream of one report that an address may have been seen: `AddressSeen-<uuid>`. */
export const addressSeenStream = (reportId: string): string => `AddressSeen-${reportId}`;
