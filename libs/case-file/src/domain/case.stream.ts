/** The stream of one case. */
export const caseStream = (caseId: string): string => `Case-${caseId}`;
