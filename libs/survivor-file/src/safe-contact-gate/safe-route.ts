import type { Way } from '#outbox';
import type { ContactChannel } from '../domain/code-lists/index.js';
import { openIfGiven, openLocating } from '../domain/open-locating.js';
import { waysUncheckedSince, type OpenSurvivorFile } from '../domain/survivor-file.state.js';
import { isNeverToUse, isWithinHours } from '../domain/way.policies.js';

/** A way to the survivor that is safe at this moment. */
export interface SafeRoute {
  readonly address: string;
  /** What to call oneself, where that was said. */
  readonly alias?: string | undefined;
  readonly codeWord?: string | undefined;
  readonly isAgencyNameAllowed: boolean;
}

/** A mailbox is for members of this installation: no survivor has one. */
const CHANNELS: Readonly<Partial<Record<Way, ContactChannel>>> = {
  email: 'EMAIL',
  'text-message': 'TEXT_MESSAGE',
  letter: 'LETTER',
  call: 'PHONE_CALL',
};

/** The safe way of this kind at `now`, or the rule that says why there is none. Whatever is not known is not safe. */
export function safeRoute(
  { contacts, incidents }: Pick<OpenSurvivorFile, 'contacts' | 'incidents'>,
  way: Way,
  now: Date,
): SafeRoute | string {
  const ofKind = contacts.filter(({ channel }) => channel === CHANNELS[way]);
  const usable = ofKind.filter(({ ended, isSafe }) => ended === undefined && isSafe);
  if (usable.length === 0) return 'no-safe-way';
  const unexpired = usable.filter(({ confirmedAt, expiresAt }) => isCurrent(confirmedAt, expiresAt, now));
  if (unexpired.length === 0) return 'safe-way-expired';
  const since = waysUncheckedSince({ incidents });
  const current = unexpired.filter(({ confirmedAt }) => since === undefined || new Date(confirmedAt) > since);
  if (current.length === 0) return 'ways-to-be-checked';
  if (current.some((each) => isNeverToUse(each, contacts))) return 'way-never-to-use';
  const inHours = current.find((each) => isWithinHours(each, now));
  if (!inHours) return 'outside-safe-hours';
  if (way === 'letter' && !inHours.isMailAllowed) return 'post-not-allowed';
  const { value, alias, codeWord, isAgencyNameAllowed } = inHours;
  return {
    address: openLocating(value),
    alias: openIfGiven(alias),
    codeWord: openIfGiven(codeWord),
    isAgencyNameAllowed,
  };
}

const isCurrent = (confirmedAt: string, expiresAt: string, now: Date): boolean =>
  new Date(confirmedAt) <= now && now < new Date(expiresAt);
