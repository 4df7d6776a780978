/** What was found missing is a stream of its own: one finding, one stream. */
export const serviceSearchStream = (searchId: string): string => `ServiceSearch-${searchId}`;
