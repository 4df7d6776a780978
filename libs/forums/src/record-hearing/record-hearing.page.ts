import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ForumCases } from '../forum-case/forum-cases.reader.js';
import { forumsRules } from '../forums.rules.js';
import { RecordHearing } from './record-hearing.command.js';
import { RecordHearingPageForm } from './record-hearing.form.js';
import { recordHearingView } from './record-hearing.view.js';

const TEMPLATE = 'forums/src/record-hearing/record-hearing.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'forum-heard-before-referral': 'heardOn',
  'forum-heard-in-future': 'heardOn',
  'forum-already-heard-that-day': 'heardOn',
};

/** Records that a forum heard a case. */
@Controller()
export class RecordHearingPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly forumCases: ForumCases,
  ) {}

  @Get('forum-cases/:forumReferralId/hearings/record')
  @Action('forum:hear')
  async show(@RecordId('forumReferralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('forum-cases/:forumReferralId/hearings/record')
  @Action('forum:hear')
  async submit(
    @RecordId('forumReferralId') id: string,
    @Body(new SubmissionPipe(RecordHearingPageForm)) submission: Submission<RecordHearingPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new RecordHearing(id, form, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: forumsRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The meeting is on record. Log its actions next.',
      next: `/forum-cases/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const open = await this.forumCases.open(signed, 'forum:hear', id);
    const participants = await this.forumCases.participants();
    res.render(TEMPLATE, recordHearingView({ ...open, participants }, signed, refused));
  }
}
