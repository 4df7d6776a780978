/** The stream of one person referred. */
export const personStream = (personId: string): string => `Person-${personId}`;
