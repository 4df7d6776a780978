import { EventStore, runDecider, type Appended } from '#event-store';
import { londonDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { breakGlassDecider } from '../domain/break-glass.decider.js';
import type { BreakGlassOutcome } from '../domain/break-glass.events.js';
import { breakGlassStream } from '../domain/break-glass.stream.js';
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

@CommandHandler(ReviewBreakGlass)
export class ReviewBreakGlassHandler implements ICommandHandler<ReviewBreakGlass> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly uses: ReviewedUses,
  ) {}

  /**
   * Throws `NotFound` for a use that is not there, that no organisation of theirs is told of, or whose case is walled off
   * from them; `RuleBroken` for their own, and for one that is reviewed already.
   */
  async execute({ breakGlassId, review, commandId, signed }: ReviewBreakGlass): Promise<Appended> {
    const use = await this.uses.find(breakGlassId);
    await this.permissions.require(signed, 'emergency:review', use?.resource);
    if (!use) throw new NotFound();
    const command = {
      type: 'Review',
      ...{ breakGlassId, ...review, by: signed.member, on: londonDate(signed.now) },
    } as const;
    const decision = { decider: breakGlassDecider, stream: breakGlassStream(use.memberId), command };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
