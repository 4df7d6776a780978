import type { Database } from '#database';
import { load, type EventStore } from '#event-store';
import { referralStream } from '#referrals';
import { referralDecider } from '../../../../libs/referrals/src/domain/referral.decider.js';
import { newlyMissed } from '../../../../libs/referrals/src/domain/missed-deadlines.policies.js';
import { DraftAnswers } from '../../../../libs/referrals/src/drafts/draft-answers.draft.js';
import {
  OverdueClocks,
  type OverdueClock,
} from '../../../../libs/referrals/src/missed-deadlines/overdue-clocks.query.js';

const NO_DATABASE = undefined as unknown as Database;

/** Finds overdue clocks by folding the referrals themselves; by the time they are acted on, people may have been quicker. */
export class FoldedClocks extends OverdueClocks {
  constructor(
    private readonly store: EventStore,
    private readonly referralIds: () => readonly string[],
  ) {
    super(NO_DATABASE);
  }

  override async before(now: Date): Promise<OverdueClock[]> {
    const overdue: OverdueClock[] = [];
    for (const referralId of this.referralIds()) {
      const { state } = await load(this.store, referralDecider, referralStream(referralId));
      if (state.status !== 'NONE') overdue.push(...newlyMissed(state, now).map((clock) => ({ referralId, ...clock })));
    }
    return overdue;
  }
}

/** The answers of drafts are no part of the log, and none are kept in a run. */
export class NoDrafts extends DraftAnswers {
  constructor() {
    super(NO_DATABASE);
  }

  override async abandoned(): Promise<[]> {
    return [];
  }

  override async purge(): Promise<number> {
    return 0;
  }
}
