import { labelOf } from '#kernel';
import { WITHDRAWAL_REASONS } from '../domain/code-lists/index.js';
import { waysUncheckedSince, type OpenSurvivorFile, type SafeContact } from '../domain/survivor-file.state.js';
import { isNeverToUse, isWithinHours } from '../domain/way.policies.js';

const SAFE = { text: 'Only at the times they said', tone: 'success' } as const;

/**
 * Whether a way may be used; why not, where it may not. It says nothing of the hours, which lead to the survivor: whoever
 * needs them opens the whereabouts.
 */
export function standingOfContact(contact: SafeContact, file: OpenSurvivorFile, now: Date) {
  const { isSafe, ended, expiresAt, confirmedAt } = contact;
  if (isNeverToUse(contact, file.contacts)) return { text: 'Never use it', tone: 'danger' };
  if (ended === 'EXPIRED' || (ended === undefined && new Date(expiresAt) <= now))
    return { text: 'Expired: ask again', tone: 'warning' };
  if (ended !== undefined) return { text: labelOf(WITHDRAWAL_REASONS, ended), tone: 'neutral' };
  const uncheckedSince = waysUncheckedSince(file);
  if (isSafe && uncheckedSince !== undefined && new Date(confirmedAt) <= uncheckedSince)
    return { text: 'Ask again: there was an incident', tone: 'warning' };
  return SAFE;
}

/** The same beside the hours themselves: whether this is such a time. */
export function standingAtThisTime(contact: SafeContact, file: OpenSurvivorFile, now: Date) {
  const standing = standingOfContact(contact, file, now);
  if (standing !== SAFE) return standing;
  return isWithinHours(contact, now)
    ? { text: 'Safe now', tone: 'success' }
    : { text: 'Not now: wait for the time below', tone: 'warning' };
}
