import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { actionFormView } from '../action-page/action-form.view.js';
import { OpenActions } from '../action-page/open-actions.reader.js';
import { RejectAction } from './reject-action.command.js';
import { RejectActionPageForm } from './reject-action.form.js';

const TEMPLATE = 'forums/src/reject-action/reject-action.njk';

/** The page on which the owner says that it will not do an action. */
@Controller()
export class RejectActionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly actions: OpenActions,
  ) {}

  @Get('actions/:actionId/reject')
  @Action('action:reject')
  async show(@RecordId('actionId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('actions/:actionId/reject')
  @Action('action:reject')
  async submit(
    @RecordId('actionId') id: string,
    @Body(new SubmissionPipe(RejectActionPageForm)) submission: Submission<RejectActionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new RejectAction(id, form, seenRevision, commandId, signed)),
      show: (refused) => this.render(res, id, signed, refused),
      done: 'Your organisation rejected the action. The organisation that raised it can see that, with your reason.',
      next: `/actions/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    res.render(TEMPLATE, actionFormView(await this.actions.open(signed, 'action:reject', id), refused));
  }
}
