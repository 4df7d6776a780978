/** The stream of one referral: one ask to one service. */
export const referralStream = (referralId: string): string => `Referral-${referralId}`;
