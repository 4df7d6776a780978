import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenActions } from '../action-page/open-actions.reader.js';
import { ACTION_TEMPLATE, actionView } from '../action-page/action.view.js';
import { AcceptAction } from './accept-action.command.js';
import { AcceptActionPageForm } from './accept-action.form.js';

/** The button with which the owner takes an action on. */
@Controller()
export class AcceptActionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly actions: OpenActions,
  ) {}

  @Post('actions/:actionId/accept')
  @Action('action:accept')
  async submit(
    @RecordId('actionId') id: string,
    @Body(new SubmissionPipe(AcceptActionPageForm)) submission: Submission<AcceptActionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ seenRevision, commandId }) =>
        this.gateway.execute(new AcceptAction(id, seenRevision, commandId, signed)),
      show: async (refused) => {
        const open = await this.actions.open(signed, 'action:accept', id);
        res.render(ACTION_TEMPLATE, { ...actionView(open, signed), errors: refused.errors });
      },
      done: 'Your organisation owns this action now. Complete it here when it is done.',
      next: `/actions/${id}`,
    });
  }
}
