import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MistakenEntries } from './mistaken-entry.query.js';
import { mistakenEntryView } from './mistaken-entry.view.js';

const TEMPLATE = 'case-file/src/mistaken-entry/mistaken-entry.njk';

/** What a disclosure said that was marked as a mistake: one press away from the case, for those who put mistakes right. */
@Controller()
export class MistakenEntryPage {
  constructor(private readonly entries: MistakenEntries) {}

  @Get('cases/:caseId/entries/:entryId/as-recorded')
  @Action('case:read-mistake')
  async show(
    @RecordId('caseId') caseId: string,
    @RecordId('entryId') entryId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    res.render(TEMPLATE, mistakenEntryView(await this.entries.open(signed, caseId, entryId)));
  }
}
