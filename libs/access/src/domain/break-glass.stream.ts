/** The stream of one member's emergencies: `BreakGlass-<uuid of the member>`. */
export const breakGlassStream = (memberId: string): string => `BreakGlass-${memberId}`;
