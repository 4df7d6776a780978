import { LoggedReads, visibleCase, type SignedIn } from '#access';
import { Injectable } from '@nestjs/common';
import type { Notice } from '../domain/code-lists/notices.js';

/** A notice as its member sees it: what it is, when it came, and where it leads. */
export interface ToldNotice {
  readonly notice: Notice;
  readonly at: Date;
  readonly path: string;
}

const SHOWN = 100;

/** The notices of the member who asks, the newest first: none of a case that they may no longer know of. */
@Injectable()
export class NoticeList {
  constructor(private readonly reads: LoggedReads) {}

  /** The latest 100, or those of one message of a day. */
  of(signed: SignedIn, digestId?: string): Promise<readonly ToldNotice[]> {
    return this.reads.many(signed, 'notices:read', { kind: 'notice' }, async (tx) => {
      const value = await tx.query<ToldNotice[]>(
        `SELECT notice, at, '/' || record || '/' || record_id AS path FROM notices.told
          WHERE member_id = $1 AND ($2::uuid IS NULL OR digest_id = $2)
            AND (case_id IS NULL OR ${visibleCase('told.case_id')})
          ORDER BY at DESC, key LIMIT ${SHOWN}`,
        [signed.member.memberId, digestId ?? null],
      );
      return { ids: [], value };
    });
  }
}
