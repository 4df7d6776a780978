/** Everything that was asked to be put right about one person, each request with its points and its answer. */
export const rectificationStream = (personId: string): string => `Rectification-${personId}`;
