import { newId, RevisionConflict, runDecider, systemContext, type EventContext, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import { londonDate } from '#kernel';
import { DECISION_CLOCK } from '../domain/decision-clock.policies.js';
import { referralDecider } from '../domain/referral.decider.js';
import { referralStream } from '../domain/referral.stream.js';
import { DRAFT_DAYS, type DraftAnswers } from '../drafts/draft-answers.draft.js';
import { type OverdueClocks, type OverdueClock } from './overdue-clocks.query.js';

const DAY_MS = 24 * 3_600_000;

/** Looks at the clocks of referrals: to be run every few minutes, by one process or by many. */
export class MissedDeadlines implements Job {
  readonly name = 'missed-referral-deadlines';

  constructor(
    private readonly store: EventStore,
    private readonly overdue: OverdueClocks,
    private readonly drafts: DraftAnswers,
  ) {}

  /**
   * Puts every deadline that passed before `now` on record, each once however often or wherever this runs, and throws
   * away drafts that nobody touched for 90 days.
   */
  async run(now: Date): Promise<void> {
    for (const clock of await this.overdue.before(londonDate(now))) await this.putOnRecord(clock, now);
    await this.drafts.purge(new Date(now.getTime() - DRAFT_DAYS * DAY_MS));
  }

  /** When somebody takes a step in that very moment, nothing is written: the next run looks again. */
  private async putOnRecord({ referralId, clock, dueOn }: OverdueClock, at: Date): Promise<void> {
    const command = { type: 'MissDeadline', at, clock, dueOn } as const;
    const stream = referralStream(referralId);
    const context = contextOf({ referralId, clock, dueOn }, at);
    try {
      await runDecider(this.store, { decider: referralDecider, stream, command }, context);
    } catch (conflict) {
      if (!(conflict instanceof RevisionConflict)) throw conflict;
    }
  }
}

/** The command's id follows from what was missed, so that a second run repeats the first answer. */
function contextOf({ referralId, clock, dueOn }: OverdueClock, at: Date): EventContext {
  const commandId = newId(referralId, `missed:${clock}:${dueOn}`);
  return { ...systemContext(commandId, at), policyVersions: DECISION_CLOCK };
}
