import { NotFound, type SignedIn } from '#access';
import { RuleBroken } from '#kernel';
import { Injectable } from '@nestjs/common';
import { bundleOf } from '../bundle/bundle.js';
import { digestOf, documentOf, FORMATS, type Format } from '../bundle/documents.js';
import { RequestReader } from '../register/requests.reader.js';

/** A document as it is downloaded. */
export interface Download {
  readonly bytes: Buffer;
  readonly kind: Format;
  /** Names the request, and nobody. */
  readonly fileName: string;
}

/** Makes the documents of a released bundle again. They are kept nowhere: what is erased later is not in a copy somewhere. */
@Injectable()
export class Downloads {
  constructor(private readonly requests: RequestReader) {}

  /**
   * The very bytes that the release speaks of. Throws `NotFound` when there is no such release or form, and
   * `RuleBroken('bundle-not-as-released')` when they cannot be made again.
   */
  async of(signed: SignedIn, requestId: string, format: string): Promise<Download> {
    const review = await this.requests.review(signed, requestId, 'subject-access:download');
    const { released, items, decisions, reference } = review;
    const kind = Object.hasOwn(FORMATS, format) ? (format as Format) : undefined;
    if (!released || !kind) throw new NotFound();
    const { recipient, releasedOn, pdfDigest, jsonDigest } = released;
    const bytes = await documentOf(bundleOf({ requestId, recipient, releasedOn, items, decisions }), kind);
    if (digestOf(bytes) !== (kind === 'pdf' ? pdfDigest : jsonDigest)) throw new RuleBroken('bundle-not-as-released');
    return { bytes, kind, fileName: `${reference}.${kind}` };
  }
}
