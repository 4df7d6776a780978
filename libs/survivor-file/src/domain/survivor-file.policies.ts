import type { AddressStatus } from './code-lists/index.js';
import { brokenByValue } from './contact-value.policies.js';
import type { SaidContact } from './survivor-file.commands.js';
import type { Address, SafetyIncident } from './survivor-file.state.js';

/** How long a way counts as safe after the survivor said so (domain §7.7): then they have to be asked again. */
const SAFE_CONTACT_DAYS = 28;
/** How long somebody who gave a reason may look. */
export const CONSULTATION_MINUTES = 60;

const DAY_MS = 24 * 3_600_000;

/** When a way expires that was confirmed at `confirmedAt`. */
export const expiryOf = (confirmedAt: Date): Date => new Date(confirmedAt.getTime() + SAFE_CONTACT_DAYS * DAY_MS);

/** The rule that a way as said breaks, if any. Nothing is safe for longer, or at vaguer times, than the survivor said. */
export function brokenByContact(contact: SaidContact, now: Date): string | undefined {
  const { confirmedAt, expiresAt = expiryOf(confirmedAt), isSafe, days, from, until } = contact;
  const { channel, value, isMailAllowed } = contact;
  if (confirmedAt > now) return 'safe-contact-confirmed-in-future';
  if (expiresAt > expiryOf(confirmedAt)) return 'safe-contact-expires-too-late';
  if (expiresAt <= now) return 'safe-contact-expired-already';
  if (!isSafe) return undefined;
  if (days.length === 0 || from === undefined || until === undefined) return 'safe-contact-hours-missing';
  if (from >= until) return 'safe-contact-hours-wrong';
  if (channel === 'LETTER' && !isMailAllowed) return 'safe-contact-mail-not-allowed';
  return brokenByValue(channel, value);
}

/** What is known cannot be unknown again: where a status may go from each, by hand. */
const NEXT: Readonly<Record<AddressStatus, readonly AddressStatus[]>> = {
  CONFIDENTIAL: ['KNOWN_TO_PERP', 'HISTORIC'],
  KNOWN_TO_PERP: ['HISTORIC'],
  COMPROMISED: ['HISTORIC'],
  HISTORIC: ['KNOWN_TO_PERP'],
};

/**
 * The rule that a change of status by hand breaks, if any. A place that was marked as compromised may be again what it was
 * before, when all `incidents` about it turned out not to be confirmed: by somebody's decision, and never by that alone.
 */
export function brokenByStatus(
  { addressId, status: from, statusBefore }: Address,
  to: AddressStatus,
  incidents: readonly SafetyIncident[],
): string | undefined {
  if (from === to) return 'address-status-unchanged';
  if (to === 'COMPROMISED') return 'address-compromised-needs-incident';
  if (NEXT[from].includes(to)) return undefined;
  const about = incidents.filter((each) => each.addressId === addressId);
  if (from !== 'COMPROMISED' || to !== statusBefore || about.length === 0) return 'address-status-not-back';
  const isNone = about.every(({ notConfirmed }) => notConfirmed !== undefined);
  return isNone ? undefined : 'address-incident-not-closed';
}
