/** The stream of one information-sharing decision. */
export const sharingStream = (sharingId: string): string => `Sharing-${sharingId}`;
