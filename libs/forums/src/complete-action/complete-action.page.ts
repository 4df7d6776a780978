import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenActions } from '../action-page/open-actions.reader.js';
import { forumsRules } from '../forums.rules.js';
import { CompleteAction } from './complete-action.command.js';
import { CompleteActionPageForm } from './complete-action.form.js';
import { completeActionView } from './complete-action.view.js';

const TEMPLATE = 'forums/src/complete-action/complete-action.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'action-completed-before-raised': 'completedOn',
  'action-completed-in-future': 'completedOn',
};

/** The page on which the owner completes an action. */
@Controller()
export class CompleteActionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly actions: OpenActions,
  ) {}

  @Get('actions/:actionId/complete')
  @Action('action:complete')
  async show(@RecordId('actionId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('actions/:actionId/complete')
  @Action('action:complete')
  async submit(
    @RecordId('actionId') id: string,
    @Body(new SubmissionPipe(CompleteActionPageForm)) submission: Submission<CompleteActionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new CompleteAction(id, form, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: forumsRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The action is complete. The organisation that raised it can see that.',
      next: `/actions/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const open = await this.actions.open(signed, 'action:complete', id);
    res.render(TEMPLATE, completeActionView(open, signed, refused));
  }
}
