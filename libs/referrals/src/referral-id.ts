import { newId } from '#event-store';

/** The id of the referral that the command `commandId` starts. */
export const referralIdOf = (commandId: string): string => newId(commandId, 'referral');
