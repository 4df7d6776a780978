import { FINISHING_DAYS, type SignedIn } from '#access';
import { Database } from '#database';
import type { Appended } from '#event-store';
import { addDays, type IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';
import type { ClosingReason } from '../domain/case.codes.js';
import { openWorkIn } from '../open-work/open-work.query.js';

/** Why and when a case was closed, and whether what is open in it is left so. */
export interface ClosingDetails {
  readonly reason: ClosingReason;
  readonly note?: string | undefined;
  readonly closedOn: IsoDate;
  readonly isLeftOpen: boolean;
}

/** Closes a case. The organisation keeps the file; the parts of others in it end within a month. */
export class CloseCase extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: ClosingDetails,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(
    private readonly cases: CaseChanges,
    private readonly database: Database,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  async execute(message: CloseCase): Promise<Appended> {
    const { today } = message.signed;
    const { reason, note, closedOn, isLeftOpen } = message.details;
    const open = await openWorkIn(this.database, message.caseId);
    const leftOpen = open.map(({ kind, id }) => ({ kind, id }));
    const partsEndOn = addDays(today, FINISHING_DAYS);
    const closing = { reason, ...(note && { note }), closedOn, leftOpen, partsEndOn };
    return this.cases.onCase(message, { type: 'Close', closing, isLeftOpen, today }, { action: 'case:close' });
  }
}
