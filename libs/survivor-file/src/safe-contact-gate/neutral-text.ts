import type { SafeRoute } from './safe-route.js';

/**
 * All that is ever written to a survivor: that somebody would like to hear from them. No case, no agency unless they allowed
 * its name, no word of why. What it is about is said when they are spoken to.
 */
export function neutralText({ alias, isAgencyNameAllowed }: SafeRoute, agencyName: string): string {
  const from = isAgencyNameAllowed ? agencyName : alias;
  return `Hello, please get in touch when it is a good time for you.${from === undefined ? '' : ` From ${from}.`}`;
}
