/** The stream that says whether a case is a canary: `Canary-<uuid of the case>`. */
export const canaryStream = (caseId: string): string => `Canary-${caseId}`;
