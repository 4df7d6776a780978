/** The stream of what a member wants to be told of. */
export const noticePreferencesStream = (memberId: string): string => `NoticePreferences-${memberId}`;
