import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { actionFormView } from '../action-page/action-form.view.js';
import { OpenActions } from '../action-page/open-actions.reader.js';
import { EndActionNotAchieved } from './action-not-achieved.command.js';
import { EndActionNotAchievedPageForm } from './action-not-achieved.form.js';

const TEMPLATE = 'forums/src/action-not-achieved/action-not-achieved.njk';

/** The page on which the owner says that an action could not be achieved. */
@Controller()
export class EndActionNotAchievedPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly actions: OpenActions,
  ) {}

  @Get('actions/:actionId/not-achieved')
  @Action('action:end')
  async show(@RecordId('actionId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('actions/:actionId/not-achieved')
  @Action('action:end')
  async submit(
    @RecordId('actionId') id: string,
    @Body(new SubmissionPipe(EndActionNotAchievedPageForm)) submission: Submission<EndActionNotAchievedPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new EndActionNotAchieved(id, form, seenRevision, commandId, signed)),
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The action is closed as not achieved. The organisation that raised it can see what is done instead.',
      next: `/actions/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    res.render(TEMPLATE, actionFormView(await this.actions.open(signed, 'action:end', id), refused));
  }
}
