import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Collector } from '../bundle/collector.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** Looks up what is recorded about the person, as far as the log goes now. */
export class CollectBundle extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CollectBundle)
export class CollectBundleHandler implements ICommandHandler<CollectBundle> {
  constructor(
    private readonly changes: SubjectAccessChanges,
    private readonly collector: Collector,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: CollectBundle): Promise<Appended> {
    return this.changes.change(message, 'subject-access:work', async ({ request }) => {
      const upTo = await this.collector.head();
      const items = await this.collector.itemsAbout(request.personId, upTo);
      const collected = items.map(({ itemId, isThirdParty }) => ({ itemId, isThirdParty }));
      return { type: 'Collect', upTo: String(upTo), items: collected };
    });
  }
}
