/** The stream of one episode of a case at one forum. */
export const forumReferralStream = (forumReferralId: string): string => `ForumReferral-${forumReferralId}`;
