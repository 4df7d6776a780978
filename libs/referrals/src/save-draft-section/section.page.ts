import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe } from '#web';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { DraftConflict } from '../drafts/draft-answers.draft.js';
import type { DraftSection } from '../drafts/draft-section.js';
import { DraftReads, type OpenDraft } from '../drafts/draft.reader.js';
import { SaveDraftSection } from './save-draft-section.command.js';
import { checkSection, type CheckedSection } from './check-section.js';
import { isSection, SECTION_PAGES } from './section-pages.js';
import { sectionView, type SectionAgain } from './section.view.js';

/** One page for each section of a draft. What is saved is there again after sign-out, and in another tab. */
@Controller()
export class DraftSectionPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly drafts: DraftReads,
  ) {}

  @Get('referrals/:referralId/draft/:section')
  @Action('referral:draft')
  async show(
    @RecordId('referralId') id: string,
    @Param('section') name: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const section = sectionOf(name);
    const draft = await this.drafts.open(signed, id);
    if (draft.entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}`);
    res.render(SECTION_PAGES[section].template, sectionView(section, draft, signed));
  }

  @Post('referrals/:referralId/draft/:section')
  @Action('referral:draft')
  async save(
    @RecordId('referralId') id: string,
    @Param('section') name: string,
    @Body() body: Readonly<Record<string, unknown>>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const section = sectionOf(name);
    const draft = await this.drafts.open(signed, id);
    const page = SECTION_PAGES[section];
    const submission = new SubmissionPipe(page.form).transform(body);
    const recipient = draft.entry.recipientOrganisationId;
    const checked = checkSection(
      submission,
      { later: body['save'] === 'later', seenVersion: versionIn(body) },
      (form) => page.errors?.(form, recipient, signed) ?? [],
    );
    const again = checked.errors.length > 0 ? checked : await this.saved(id, section, checked, signed);
    if (!again) return res.redirect(303, `/referrals/${id}/draft`);
    this.render(res.status(again === checked ? 422 : 409), section, draft, signed, again);
  }

  /** Saves; gives the section back when somebody saved it in between, with what was typed and the version to go on from. */
  private async saved(
    id: string,
    section: DraftSection,
    { answers, complete, seenVersion, entered }: CheckedSection,
    signed: SignedIn,
  ): Promise<SectionAgain | undefined> {
    try {
      await this.commands.execute(new SaveDraftSection(id, section, answers, complete, seenVersion, signed));
      return undefined;
    } catch (conflict) {
      if (!(conflict instanceof DraftConflict)) throw conflict;
      return { entered, errors: [CHANGED], seenVersion: conflict.version };
    }
  }

  private render(res: Response, section: DraftSection, draft: OpenDraft, signed: SignedIn, again: SectionAgain): void {
    res.render(SECTION_PAGES[section].template, sectionView(section, draft, signed, again));
  }
}

const CHANGED = {
  field: 'section',
  text: 'This section was saved somewhere else while you were typing. Your answers are below: check them, then save again to keep them',
  href: '#main-content',
  code: 'draft-changed',
};

function sectionOf(name: string): DraftSection {
  if (!isSection(name)) throw new NotFound();
  return name;
}

/** The version that was on the screen; a page without one has seen nothing saved. */
function versionIn({ seenRevision }: Readonly<Record<string, unknown>>): number {
  return typeof seenRevision === 'string' && /^\d{1,9}$/.test(seenRevision) ? Number(seenRevision) : 0;
}
