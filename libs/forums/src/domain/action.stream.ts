/** The stream of one action. */
export const actionStream = (actionId: string): string => `Action-${actionId}`;
