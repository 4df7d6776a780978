import type { Answer } from '../../support/http.js';

/**
 * What differs between any two answers, whoever asks for whatever: the time, ids of the request, one-time words. The length
 * is that of the text, which is compared itself: with the hour in it, it grows from 9:59pm to 10:00pm.
 */
const OF_THE_REQUEST = new Set(['date', 'x-correlation-id', 'content-security-policy', 'set-cookie', 'content-length']);

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What a button before told, shown once with whatever page comes next. */
const TOLD = /<div class="sightline-flash"[^]*?<\/div>/g;
const ONE_TIME = /nonce="[^"]*"|name="_csrf" value="[^"]*"|<time [^]*?<\/time>/g;

/** An answer without what differs each time, and without the ids that were asked for. */
export function likeness({ status, headers, text }: Answer): string {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_REQUEST.has(name));
  const policy = String(headers['content-security-policy']).replaceAll(/'nonce-[^']*'/g, "'nonce'");
  const body = text.replaceAll(UUID, 'UUID').replaceAll(ONE_TIME, '').replaceAll(TOLD, '').replaceAll(/\s+/g, ' ');
  return JSON.stringify([status, Object.fromEntries(kept), policy, body]);
}
