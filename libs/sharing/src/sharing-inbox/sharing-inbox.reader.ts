import { LoggedReads, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import { inboxOf, type InboxItem } from './inbox.query.js';

const MOST = { waiting: 100, done: 25 };

/** Opens an organisation's sharing inbox; every opening leaves a row in the read log. */
@Injectable()
export class SharingInboxes {
  constructor(private readonly reads: LoggedReads) {}

  /** What came to the member's own organisation. Throws `NotFound` for a role that has no inbox. */
  open(signed: SignedIn): Promise<{ waiting: readonly InboxItem[]; done: readonly InboxItem[] }> {
    return this.reads.many(signed, 'sharing:inbox', { kind: 'sharing' }, async (tx) => {
      const value = await inboxOf(tx, signed.member.organisationId, MOST);
      const ids = [...value.waiting, ...value.done].map(({ sharingId }) => sharingId);
      return { ids: [...new Set(ids)], value };
    });
  }
}
