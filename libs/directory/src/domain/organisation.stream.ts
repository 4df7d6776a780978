/** The stream of one organisation. */
export const organisationStream = (organisationId: string): string => `Organisation-${organisationId}`;
