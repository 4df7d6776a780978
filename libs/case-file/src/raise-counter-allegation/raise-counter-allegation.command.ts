import { Permissions, type SignedIn } from '#access';
import { commit, decideOn, EventStore, newId, type Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { caseResource } from '../case-resource.reader.js';
import { caseDecider } from '../domain/case.decider.js';
import { caseStream } from '../domain/case.stream.js';
import { OtherCases } from '../reattribute-disclosure/other-case.query.js';

/** Records that the persons of two cases accuse each other. Its id is `newId(commandId, 'counter-allegation')`. */
export class RaiseCounterAllegation extends Command<Appended> {
  constructor(
    readonly caseId: string,
    /** Of the case about the other person: `C-…`, however it was typed. */
    readonly otherReference: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RaiseCounterAllegation)
export class RaiseCounterAllegationHandler implements ICommandHandler<RaiseCounterAllegation> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly others: OtherCases,
  ) {}

  /** Written to both cases or to neither. Throws `NotFound` unless the member may screen in both, or `RuleBroken`. */
  async execute({ caseId, otherReference, commandId, signed }: RaiseCounterAllegation): Promise<Appended> {
    await this.permissions.require(signed, 'case:screen-record', await caseResource(this.store, caseId));
    const otherId = await this.others.find(signed, otherReference);
    if (otherId === undefined) throw new RuleBroken('counter-allegation-case-unknown');
    await this.permissions.require(signed, 'case:screen-record', await caseResource(this.store, otherId));
    const counterId = newId(commandId, 'counter-allegation');
    const inCase = (of: string, mirrorCaseId: string) => ({
      decider: caseDecider,
      stream: caseStream(of),
      command: { type: 'RaiseCounterAllegation', counterId, mirrorCaseId, today: signed.today } as const,
    });
    return commit(this.store, signed.context(commandId), async () => {
      const here = await decideOn(this.store, inCase(caseId, otherId));
      const there = await decideOn(this.store, inCase(otherId, caseId));
      return [here, there].filter((append) => append !== undefined);
    });
  }
}
