import { Action, Signed, type SignedIn } from '#access';
import { RevisionConflict } from '#event-store';
import { RuleBroken } from '#kernel';
import { BodyRefused, IfMatch, RecordId, sendResource, type Fault } from '#web';
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { referralStream } from '../domain/referral.stream.js';
import { DraftConflict, draftVersion, type SavedSections } from '../drafts/draft-answers.draft.js';
import type { DraftDocument } from '../drafts/draft-section.js';
import { DraftReads } from '../drafts/draft.reader.js';
import { DraftBody, sectionsIn } from './draft-body.js';
import { DraftDocumentBody } from './draft-document.js';
import { SaveDraft } from './save-draft-section.command.js';
import { SECTION_PAGES } from './section-pages.js';

/** The answers of a draft for API clients. Its ETag counts saves; it is not the revision of the referral. */
@ApiTags('Referral drafts')
@Controller()
export class DraftApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly drafts: DraftReads,
  ) {}

  @Get('api/v1/referrals/:referralId/draft')
  @Action('referral:draft')
  @ApiOperation({ summary: 'The answers of a draft so far, section by section' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiOkResponse({ description: 'The draft; its ETag is for saving it' })
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { entry, sections } = await this.drafts.open(signed, id);
    if (entry.state !== 'DRAFT') throw new RuleBroken('referral-already-sent');
    sendResource(res, { body: draftView(id, sections), revision: BigInt(draftVersion(sections)) });
  }

  @Put('api/v1/referrals/:referralId/draft')
  @Action('referral:draft')
  @ApiOperation({ summary: 'Save sections of a draft, each complete; a section left out stays as it is' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: DraftDocumentBody })
  @ApiOkResponse({ description: 'Saved' })
  async save(
    @RecordId('referralId') id: string,
    @Body(new DraftBody()) document: Partial<DraftDocument>,
    @IfMatch() seen: bigint,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { entry } = await this.drafts.open(signed, id);
    refuseAcrossFields(document, entry.recipientOrganisationId, signed);
    const version = await this.saved(id, document, seen, signed);
    sendResource(res, {
      body: { referralId: id, saved: sectionsIn(document).map(([name]) => name) },
      revision: BigInt(version),
    });
  }

  private async saved(id: string, document: Partial<DraftDocument>, seen: bigint, signed: SignedIn): Promise<number> {
    try {
      return await this.commands.execute(new SaveDraft(id, document, Number(seen), signed));
    } catch (conflict) {
      if (!(conflict instanceof DraftConflict)) throw conflict;
      throw new RevisionConflict(referralStream(id), BigInt(conflict.version)); // becomes a 412 like any other
    }
  }
}

function draftView(referralId: string, sections: SavedSections) {
  const answers = Object.entries(sections).map(
    ([name, { answers, complete }]) => [name, { complete, answers }] as const,
  );
  return { referralId, sections: Object.fromEntries(answers) };
}

function refuseAcrossFields(document: Partial<DraftDocument>, recipient: string, signed: SignedIn): void {
  const faults = sectionsIn(document).flatMap(([name, form]): Fault[] =>
    (SECTION_PAGES[name].errors?.(form, recipient, signed) ?? []).map(({ field, text, code }) => ({
      pointer: `/${name}/${field}`,
      detail: text,
      code,
    })),
  );
  if (faults.length > 0) throw new BodyRefused(faults);
}
