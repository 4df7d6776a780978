/** The stream of one worker's caseload: the order in which places in it were taken. */
export const caseloadStream = (workerId: string): string => `Caseload-${workerId}`;
