/** The stream of one member: `Member-<uuid>`. */
export const memberStream = (memberId: string): string => `Member-${memberId}`;
