import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { forumCaseView } from './forum-case.view.js';
import { ForumCases } from './forum-cases.reader.js';

const TEMPLATE = 'forums/src/forum-case/forum-case.njk';

/** A case at a forum, as its reader may see it. */
@Controller()
export class ForumCasePage {
  constructor(private readonly forumCases: ForumCases) {}

  @Get('forum-cases/:forumReferralId')
  @Action('forum:read')
  async show(@RecordId('forumReferralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const open = await this.forumCases.open(signed, 'forum:read', id);
    res.render(TEMPLATE, forumCaseView(open, signed));
  }
}
