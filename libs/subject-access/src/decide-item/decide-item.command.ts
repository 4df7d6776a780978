import { Permissions, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Exemption, ItemDecision } from '../domain/subject-access.codes.js';
import { RequestReader } from '../register/requests.reader.js';
import { requestResource } from '../subject-access.actions.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** What somebody says of one item. */
export interface ItemToDecide {
  readonly itemId: string;
  readonly decision: ItemDecision;
  readonly withheldFields: readonly string[];
  readonly exemption?: Exemption | undefined;
  readonly reason?: string | undefined;
}

/** Decides whether an item is included, included in part or withheld. */
export class DecideItem extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly said: ItemToDecide,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DecideItem)
export class DecideItemHandler implements ICommandHandler<DecideItem> {
  constructor(
    private readonly changes: SubjectAccessChanges,
    private readonly permissions: Permissions,
    private readonly requests: RequestReader,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  async execute(message: DecideItem): Promise<Appended> {
    const { requestId, said, signed } = message;
    await this.permissions.require(signed, 'subject-access:decide', requestResource(requestId));
    const { items } = await this.requests.review(signed, requestId, 'subject-access:decide');
    const fieldNames = items.find(({ itemId }) => itemId === said.itemId)?.fields.map(({ name }) => name) ?? [];
    return this.changes.decide(message, { type: 'DecideItem', ...said, fieldNames });
  }
}
