import { createHash } from 'node:crypto';

/** A file that was sent to be imported, as it came. Written as JSON, where requests are compared, it is its digest. */
export class FileBody {
  constructor(readonly bytes: Buffer) {}

  toJSON(): { readonly sha256: string } {
    return { sha256: createHash('sha256').update(this.bytes).digest('hex') };
  }
}
