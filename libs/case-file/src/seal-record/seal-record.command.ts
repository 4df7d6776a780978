import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';
import type { SealScope } from '../domain/seal.codes.js';
import type { SealCommand } from '../domain/seal.policies.js';

/** What an order says: which court made it and when, how much it seals and until when. */
export interface SealOrder {
  readonly scope: SealScope;
  readonly entryIds: readonly string[];
  readonly orderReference: string;
  readonly court: string;
  readonly orderedOn: IsoDate;
  readonly until?: IsoDate;
}

/** Asks for a seal: a second governance lead has to approve it. Its id is `newId(commandId, 'seal')`. */
export class ProposeSeal extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly order: SealOrder,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

const STEPS = {
  APPROVE: 'ApproveSeal',
  DECLINE: 'DeclineSeal',
  PROPOSE_LIFTING: 'ProposeUnseal',
  APPROVE_LIFTING: 'ApproveUnseal',
} as const satisfies Readonly<Record<string, SealCommand['type']>>;
export type SealStep = keyof typeof STEPS;

/** Takes a step with a seal that was proposed or holds. */
export class TakeSealStep extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly sealId: string,
    readonly step: SealStep,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ProposeSeal)
export class ProposeSealHandler implements ICommandHandler<ProposeSeal> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: ProposeSeal): Promise<Appended> {
    const { order, commandId, signed } = message;
    const { scope, orderReference, court, orderedOn, until } = order;
    const entryIds = scope === 'WHOLE_CASE' ? [] : order.entryIds;
    const seal = {
      ...{ sealId: newId(commandId, 'seal'), scope, entryIds, orderReference, court, orderedOn },
      ...(until !== undefined && { until }),
    };
    const { memberId } = signed.member;
    const command = { type: 'ProposeSeal', seal, memberId, today: signed.today } as const;
    return this.cases.onCase(message, command, { action: 'seal:write' });
  }
}

@CommandHandler(TakeSealStep)
export class TakeSealStepHandler implements ICommandHandler<TakeSealStep> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: TakeSealStep): Promise<Appended> {
    const { sealId, step, signed } = message;
    const command = { type: STEPS[step], sealId, memberId: signed.member.memberId };
    return this.cases.onCase(message, command, { action: 'seal:write' });
  }
}
