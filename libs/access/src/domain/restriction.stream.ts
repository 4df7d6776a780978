/** The stream of who may not know of one case: `Restriction-<uuid of the case>`. */
export const restrictionStream = (caseId: string): string => `Restriction-${caseId}`;
