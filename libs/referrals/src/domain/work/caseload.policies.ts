/** The version of the cap, pinned in the `policyVersions` of each allocation. */
export const CASELOAD_CAP_POLICY = { 'caseload-cap': '1' } as const;

/** The most referrals that one worker has at a time. A manager may go over it with a reason, which is then on record. */
export const CASELOAD_CAP = 15;

/** Whether one more, or `more` more, would be too many for a worker who has `caseload`. */
export const breaksCap = (caseload: number, more = 1): boolean => caseload + more > CASELOAD_CAP;
