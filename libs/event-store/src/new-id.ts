import { createHash } from 'node:crypto';
import { EventRefused } from './errors.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` can be the id of a command: a UUID of any version. */
export function isCommandId(text: string): boolean {
  return UUID.test(text);
}

/**
 * The id of the thing of this `kind` that a command makes: `newId(commandId, 'referral')`. A UUID version 5 (RFC 9562)
 * with the command as its namespace, so a command that is sent twice names the same thing twice. A command that makes
 * several things of one kind numbers them: `'action-1'`, `'action-2'`. Throws `EventRefused` when `commandId` is not a UUID.
 */
export function newId(commandId: string, kind: string): string {
  if (!isCommandId(commandId)) throw new EventRefused('command-id');
  const namespace = Buffer.from(commandId.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(kind, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6); // version 5
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8); // the variant of RFC 9562
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
