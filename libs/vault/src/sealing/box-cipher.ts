import { canonicalJson } from '#event-store';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Shape } from './shape.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Plain text is filled up to a multiple of this, so that the length does not tell one short answer from another. */
const STEP_BYTES = 32;

/** Where a box belongs: it opens nowhere else. */
export interface BoxPlace {
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  readonly keyId: string;
  /** The names of the sealed fields in order, and the shapes that stand beside them. */
  readonly fields: readonly string[];
  readonly shapes: readonly Shape[];
}

/** Seals the named fields of `data` (AES-256-GCM). Throws `EventRefused` where a value is not to be stored. */
export function sealBox(key: Buffer, place: BoxPlace, data: Readonly<Record<string, unknown>>): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bound(place));
  const sealed = [nonce, cipher.update(textOf(place, data), 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** The values again, by field. Throws where the box was changed, sealed with another key or for another place. */
export function openBox(key: Buffer, place: BoxPlace, box: string): Readonly<Record<string, unknown>> {
  const sealed = Buffer.from(box, 'base64url');
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('too short to hold a nonce and a tag');
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bound(place))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

const bound = ({ stream, eventId, type, keyId, fields, shapes }: BoxPlace): Buffer =>
  Buffer.from(JSON.stringify(['sightline-box-1', stream, eventId, type, keyId, fields, shapes]), 'utf8');

/** Canonical JSON, then spaces, which JSON passes over. Each value is written as an item, so that no deeper key is named in a refusal. */
function textOf({ type, fields }: BoxPlace, data: Readonly<Record<string, unknown>>): string {
  const members = fields.map(
    (field) => `${JSON.stringify(field)}:${canonicalJson([data[field]], `${type}.${field}`).slice(1, -1)}`,
  );
  const text = `{${members.join(',')}}`;
  const bytes = Buffer.byteLength(text, 'utf8');
  return text + ' '.repeat((STEP_BYTES - (bytes % STEP_BYTES)) % STEP_BYTES);
}
