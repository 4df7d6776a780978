import { Permissions, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { bundleOf, countsOf } from '../bundle/bundle.js';
import { digestOf, documentOf } from '../bundle/documents.js';
import type { Recipient, ReleaseWay } from '../domain/subject-access.codes.js';
import { RequestReader } from '../register/requests.reader.js';
import { requestResource } from '../subject-access.actions.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** To whom an approved bundle goes, and by which way. */
export interface ReleaseDetails {
  readonly recipient: Recipient;
  readonly way: ReleaseWay;
}

/** Gives out an approved bundle. */
export class ReleaseBundle extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly details: ReleaseDetails,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReleaseBundle)
export class ReleaseBundleHandler implements ICommandHandler<ReleaseBundle> {
  constructor(
    private readonly changes: SubjectAccessChanges,
    private readonly permissions: Permissions,
    private readonly requests: RequestReader,
  ) {}

  /** Makes the documents only to know their digests. Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  async execute(message: ReleaseBundle): Promise<Appended> {
    const { requestId, details, signed } = message;
    await this.permissions.require(signed, 'subject-access:release', requestResource(requestId));
    const { items, decisions } = await this.requests.review(signed, requestId, 'subject-access:release');
    const releasedOn = signed.today;
    const bundle = bundleOf({ requestId, recipient: details.recipient, releasedOn, items, decisions });
    const [pdf, json] = await Promise.all([documentOf(bundle, 'pdf'), documentOf(bundle, 'json')]);
    const made = { counts: countsOf({ items, decisions }), pdfDigest: digestOf(pdf), jsonDigest: digestOf(json) };
    return this.changes.decide(message, { type: 'Release', ...details, ...made });
  }
}
