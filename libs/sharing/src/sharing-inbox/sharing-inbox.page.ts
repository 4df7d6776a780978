import { Action, Signed, type SignedIn } from '#access';
import { SharingDecisions } from '../sharing-decision/sharing-decisions.reader.js';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SharingInboxes } from './sharing-inbox.reader.js';
import { sharingInboxView } from './sharing-inbox.view.js';

const TEMPLATE = 'sharing/src/sharing-inbox/sharing-inbox.njk';

/** What was shared with the member's organisation, corrected or recalled, and whether it has said that it knows. */
@Controller()
export class SharingInboxPage {
  constructor(
    private readonly inboxes: SharingInboxes,
    private readonly decisions: SharingDecisions,
  ) {}

  @Get('sharing-inbox')
  @Action('sharing:inbox')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const inbox = await this.inboxes.open(signed);
    const { organisations } = await this.decisions.namesFor([]);
    res.render(TEMPLATE, sharingInboxView(inbox, organisations, signed.member));
  }
}
