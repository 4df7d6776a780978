/** One request of one person for what is recorded about them, from its receipt to its answer. */
export const subjectAccessStream = (requestId: string): string => `SubjectAccess-${requestId}`;
