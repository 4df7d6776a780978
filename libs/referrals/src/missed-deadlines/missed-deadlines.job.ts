import { newId, RevisionConflict, runDecider, systemContext, type EventContext, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import { RuleBroken } from '#kernel';
import { DECISION_CLOCK } from '../domain/decision-clock.policies.js';
import { referralDecider } from '../domain/referral.decider.js';
import { referralStream } from '../domain/referral.stream.js';
import { DRAFT_DAYS, type AbandonedDraft, type DraftAnswers } from '../drafts/draft-answers.draft.js';
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
   * Puts every deadline that has passed at `now` on record, each once however often or wherever this runs, and throws
   * away drafts that nobody touched for 90 days.
   */
  async run(now: Date): Promise<void> {
    for (const clock of await this.overdue.before(now)) await this.putOnRecord(clock, now);
    const before = new Date(now.getTime() - DRAFT_DAYS * DAY_MS);
    for (const draft of await this.drafts.abandoned(before)) await this.discard(draft, now);
    await this.drafts.purge(before);
  }

  /** As if its referrer had thrown it away, in nobody's name: it is in no list any more, and doubles no other referral. */
  private async discard({ referralId, organisationId: by }: AbandonedDraft, at: Date): Promise<void> {
    const command = { type: 'Discard', at, by } as const;
    const context = systemContext(newId(referralId, 'abandoned'), at);
    try {
      await runDecider(this.store, { decider: referralDecider, stream: referralStream(referralId), command }, context);
    } catch (sentMeanwhile) {
      if (!(sentMeanwhile instanceof RevisionConflict || sentMeanwhile instanceof RuleBroken)) throw sentMeanwhile;
    }
  }

  /** When somebody takes a step in that very moment, nothing is written: the next run looks again. */
  private async putOnRecord({ referralId, clock, dueOn, dueAt }: OverdueClock, at: Date): Promise<void> {
    const command = { type: 'MissDeadline', at, clock, dueOn } as const;
    const stream = referralStream(referralId);
    const context = contextOf({ referralId, clock, dueOn, dueAt }, at);
    try {
      await runDecider(this.store, { decider: referralDecider, stream, command }, context);
    } catch (conflict) {
      if (!(conflict instanceof RevisionConflict)) throw conflict;
    }
  }
}

/** The command's id follows from what was missed, so that a second run repeats the first answer. */
function contextOf({ referralId, clock, dueOn, dueAt }: OverdueClock, at: Date): EventContext {
  const commandId = newId(referralId, `missed:${clock}:${dueAt ?? dueOn}`);
  return { ...systemContext(commandId, at), policyVersions: DECISION_CLOCK };
}
