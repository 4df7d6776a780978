import type { SafeRoute } from './safe-route.js';

/** What stands above anything that leaves for somebody who is not of an agency: it says nothing. */
export const NEUTRAL_SUBJECT = 'A message for you';

/**
 * All that is ever written to a survivor: that somebody would like to hear from them. No case, no agency unless they allowed
 * its name, no word of why. What it is about is said when they are spoken to.
 */
export function neutralText({ alias, isAgencyNameAllowed }: SafeRoute, agencyName: string): string {
  const from = isAgencyNameAllowed ? agencyName : alias;
  return `Hello, please get in touch when it is a good time for you.${from === undefined ? '' : ` From ${from}.`}`;
}
