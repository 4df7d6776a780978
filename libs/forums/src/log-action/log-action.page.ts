import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ForumCases } from '../forum-case/forum-cases.reader.js';
import { forumsRules } from '../forums.rules.js';
import { LogAction } from './log-action.command.js';
import { LogActionPageForm } from './log-action.form.js';
import { logActionView } from './log-action.view.js';

const TEMPLATE = 'forums/src/log-action/log-action.njk';

/** The rules that are about one field of this form. */
const FIELDS = { 'action-due-before-raised': 'dueOn', 'action-owner-not-at-forum': 'ownerOrganisationId' };

/** Logs the actions of a meeting, one after the other. */
@Controller()
export class LogActionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly forumCases: ForumCases,
  ) {}

  @Get('forum-cases/:forumReferralId/actions/log')
  @Action('action:raise')
  async show(@RecordId('forumReferralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('forum-cases/:forumReferralId/actions/log')
  @Action('action:raise')
  async submit(
    @RecordId('forumReferralId') id: string,
    @Body(new SubmissionPipe(LogActionPageForm)) submission: Submission<LogActionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => {
        const { after, ...details } = form;
        return this.gateway.execute(new LogAction(id, details, commandId, signed));
      },
      rules: { fields: FIELDS, texts: forumsRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The action is on record. Its owner can see it and is asked to accept it.',
      next: ({ form: { after } }) => (after === 'ANOTHER' ? `/forum-cases/${id}/actions/log` : `/forum-cases/${id}`),
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    res.render(TEMPLATE, logActionView(await this.forumCases.open(signed, 'action:raise', id), refused));
  }
}
