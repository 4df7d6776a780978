/** The version of the rules that a check is made with (`#matching`), pinned in the `policyVersions` of every check. */
export const ELIGIBILITY_MATCHER = { 'eligibility-matcher': '3' } as const;
