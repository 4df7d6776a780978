import { Permissions, type SignedIn } from '#access';
import { commit, decideOn, EventStore, type Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { caseResource, loadCase } from '../case-resource.reader.js';
import type { ScreeningBasis, ScreeningFinding } from '../domain/case.codes.js';
import { caseDecider } from '../domain/case.decider.js';
import { caseStream } from '../domain/case.stream.js';

/** Records who of two persons who accuse each other is the primary perpetrator, as seen from this case. */
export class ScreenCounterAllegation extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly counterId: string,
    readonly details: { readonly finding: ScreeningFinding; readonly bases: readonly ScreeningBasis[] },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ScreenCounterAllegation)
export class ScreenCounterAllegationHandler implements ICommandHandler<ScreenCounterAllegation> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Written to both cases or to neither. Throws `NotFound` unless the member may screen in both, or `RuleBroken`. */
  async execute({ caseId, counterId, details, commandId, signed }: ScreenCounterAllegation): Promise<Appended> {
    await this.permissions.require(signed, 'case:screen-record', await caseResource(this.store, caseId));
    const found = await loadCase(this.store, caseId);
    const mirror = found.status === 'open' ? found.mirrors.find((each) => each.counterId === counterId) : undefined;
    if (!mirror) throw new RuleBroken('counter-allegation-not-found');
    const { mirrorCaseId } = mirror;
    await this.permissions.require(signed, 'case:screen-record', await caseResource(this.store, mirrorCaseId));
    const { memberId } = signed.member;
    const about = { counterId, ...details, inCaseId: caseId, memberId, today: signed.today };
    const command = { type: 'ScreenCounterAllegation', ...about } as const;
    return commit(this.store, signed.context(commandId), async () => {
      const here = await decideOn(this.store, { decider: caseDecider, stream: caseStream(caseId), command });
      const there = await decideOn(this.store, { decider: caseDecider, stream: caseStream(mirrorCaseId), command });
      return [here, there].filter((append) => append !== undefined);
    });
  }
}
