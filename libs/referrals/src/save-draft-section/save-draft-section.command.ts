import type { SignedIn } from '#access';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DraftAnswers } from '../drafts/draft-answers.draft.js';
import { DraftPermit } from '../drafts/draft-permit.js';
import type { DraftDocument, DraftSection } from '../drafts/draft-section.js';

/** Saves one section as far as it has come. The answer is its new version. */
export class SaveDraftSection extends Command<number> {
  constructor(
    readonly referralId: string,
    readonly section: DraftSection,
    readonly answers: Readonly<Record<string, unknown>>,
    readonly complete: boolean,
    readonly seenVersion: number,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(SaveDraftSection)
export class SaveDraftSectionHandler implements ICommandHandler<SaveDraftSection> {
  constructor(
    private readonly permit: DraftPermit,
    private readonly drafts: DraftAnswers,
  ) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when it is no draft any more, `DraftConflict` when it changed. */
  async execute({ referralId, section, answers, complete, seenVersion, signed }: SaveDraftSection): Promise<number> {
    await this.permit.require(signed, referralId);
    const { memberId: savedBy } = signed.member;
    return this.drafts.save({ referralId, section, answers, complete, seenVersion, savedBy, savedAt: signed.now });
  }
}

/** Saves several sections, each complete. The answer is the new version of the draft. */
export class SaveDraft extends Command<number> {
  constructor(
    readonly referralId: string,
    readonly sections: Partial<DraftDocument>,
    readonly seenVersion: number,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(SaveDraft)
export class SaveDraftHandler implements ICommandHandler<SaveDraft> {
  constructor(
    private readonly permit: DraftPermit,
    private readonly drafts: DraftAnswers,
  ) {}

  /** Throws what `SaveDraftSection` throws. */
  async execute({ referralId, sections, seenVersion, signed }: SaveDraft): Promise<number> {
    await this.permit.require(signed, referralId);
    const { memberId: savedBy } = signed.member;
    return this.drafts.saveAll({ referralId, sections, seenVersion, savedBy, savedAt: signed.now });
  }
}
