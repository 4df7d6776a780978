import { createHash } from 'node:crypto';
import type { Bundle } from './bundle.js';
import { bundleAsJson } from './bundle-as-json.js';
import { bundleAsPdf } from './bundle-as-pdf.js';

/** The forms in which a bundle leaves. */
export const FORMATS = { pdf: 'application/pdf', json: 'application/json' } as const;
export type Format = keyof typeof FORMATS;

/** The bytes of a bundle in that form. */
export const documentOf = (bundle: Bundle, format: Format): Promise<Buffer> =>
  format === 'pdf' ? bundleAsPdf(bundle) : Promise.resolve(bundleAsJson(bundle));

/** SHA-256, as 64 hexadecimal digits: what the event of a release says of its bytes. */
export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
