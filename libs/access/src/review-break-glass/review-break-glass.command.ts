import { createHash } from 'node:crypto';
import { commit, decideOn, EventStore, load, type Appended, type StreamAppend } from '#event-store';
import { londonDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { alertDecider } from '../domain/alert.decider.js';
import type { AlertFinding } from '../domain/alert.events.js';
import { alertStream } from '../domain/alert.stream.js';
import { breakGlassDecider } from '../domain/break-glass.decider.js';
import type { BreakGlassOutcome } from '../domain/break-glass.events.js';
import { breakGlassStream } from '../domain/break-glass.stream.js';
import { SamePerson } from '../likeness/same-person.query.js';
import { NotFound } from '../not-found.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { ReviewedUses } from './reviewed-use.query.js';

/** What a governance lead found about a use of an emergency, and why. */
export interface Review {
  readonly outcome: BreakGlassOutcome;
  readonly note: string;
}

/** A governance lead looked at what somebody opened in an emergency. */
export class ReviewBreakGlass extends Command<Appended> {
  constructor(
    readonly breakGlassId: string,
    readonly review: Review,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

/** How the alerts of an emergency are closed: why it was not justified is for the review to say, not for a code. */
const FINDINGS: Readonly<Record<BreakGlassOutcome, AlertFinding>> = {
  JUSTIFIED: 'LEGITIMATE',
  NOT_JUSTIFIED: 'FOLLOW_UP',
  FOLLOW_UP: 'FOLLOW_UP',
};

/** The alerts that told of the use, and that its review was overdue, are over with the review. */
@CommandHandler(ReviewBreakGlass)
export class ReviewBreakGlassHandler implements ICommandHandler<ReviewBreakGlass> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly uses: ReviewedUses,
    private readonly people: SamePerson,
  ) {}

  /**
   * Throws `NotFound` for a use that is not there, that no organisation of theirs is told of, or whose case is walled off
   * from them; `RuleBroken` for their own, whichever account of theirs it was, and for one that is reviewed already.
   */
  async execute({ breakGlassId, review, commandId, signed }: ReviewBreakGlass): Promise<Appended> {
    const use = await this.uses.find(breakGlassId);
    await this.permissions.require(signed, 'emergency:review', use?.resource);
    if (!use) throw new NotFound();
    const accounts = await this.people.accountsOf(signed.member.memberId);
    const command = {
      type: 'Review',
      accounts,
      ...{ breakGlassId, ...review, by: signed.member, on: londonDate(signed.now) },
    } as const;
    const decision = { decider: breakGlassDecider, stream: breakGlassStream(use.memberId), command };
    return commit(this.store, signed.context(commandId), async () => {
      const looked = [breakGlassId, overdueAlertOf(breakGlassId)].map((id) => this.looked(id, review, signed));
      const all = [await decideOn(this.store, decision), ...(await Promise.all(looked))];
      return all.filter((each) => each !== undefined);
    });
  }

  private async looked(alertId: string, review: Review, { member }: SignedIn): Promise<StreamAppend | undefined> {
    const stream = alertStream(alertId);
    const { state } = await load(this.store, alertDecider, stream);
    if (state.status !== 'raised') return undefined;
    const command = { type: 'Acknowledge', finding: FINDINGS[review.outcome], by: member } as const;
    return decideOn(this.store, { decider: alertDecider, stream, command });
  }
}

/** The id that `DueAlerts` gives the alert of an overdue review, made by its SQL. */
function overdueAlertOf(breakGlassId: string): string {
  const digest = createHash('md5').update(`overdue ${breakGlassId}`).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
