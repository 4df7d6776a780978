import { isUuid } from '#kernel';
import { hash } from 'node:crypto';
import { EventRefused } from './errors.js';

/** Whether `text` can be the id of a command: a UUID of any version. */
export function isCommandId(text: string): boolean {
  return isUuid(text);
}

/**
 * The id of the thing of this `kind` that a command makes: `newId(commandId, 'referral')`. A UUID version 5 (RFC 9562)
 * with the command as its namespace, so a command that is sent twice names the same thing twice. A command that makes
 * several things of one kind numbers them: `'action-1'`, `'action-2'`. Throws `EventRefused` when `commandId` is not a UUID.
 */
export function newId(commandId: string, kind: string): string {
  if (!isCommandId(commandId)) throw new EventRefused('command-id');
  const named = Buffer.allocUnsafe(16 + Buffer.byteLength(kind, 'utf8'));
  named.write(commandId.replaceAll('-', ''), 0, 'hex');
  named.write(kind, 16, 'utf8');
  const digest = hash('sha1', named);
  const variant = VARIANTS.charAt(Number.parseInt(digest.charAt(16), 16) % VARIANTS.length);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** The id of the `n`th event that a command writes, counted from 0 through all its streams in the order given. */
export const eventIdOf = (commandId: string, n: number): string => newId(commandId, `event/${n}`);

/** The variant of RFC 9562: the upper two bits are 1 and 0, the lower two are the digest's. */
const VARIANTS = '89ab';
