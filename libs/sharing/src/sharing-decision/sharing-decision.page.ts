import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SharingDecisions } from './sharing-decisions.reader.js';
import { sharingDecisionView } from './sharing-decision.view.js';

const TEMPLATE = 'sharing/src/sharing-decision/sharing-decision.njk';

/** One sharing decision, as its reader may see it. */
@Controller()
export class SharingDecisionPage {
  constructor(private readonly decisions: SharingDecisions) {}

  @Get('sharing-decisions/:sharingId')
  @Action('sharing:read')
  async show(
    @RecordId('sharingId') sharingId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const entry = await this.decisions.open(signed, 'sharing:read', sharingId);
    const names = await this.decisions.namesFor([entry.decidedBy]);
    res.render(TEMPLATE, sharingDecisionView(entry, names, signed.member));
  }
}
