import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { actionFormView } from '../action-page/action-form.view.js';
import { OpenActions } from '../action-page/open-actions.reader.js';
import { forumsRules } from '../forums.rules.js';
import { ExtendAction } from './extend-action.command.js';
import { ExtendActionPageForm } from './extend-action.form.js';

const TEMPLATE = 'forums/src/extend-action/extend-action.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'action-extension-not-later': 'dueOn',
  'action-extension-in-past': 'dueOn',
};

/** The page on which the organisation that raised an action agrees a later date. */
@Controller()
export class ExtendActionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly actions: OpenActions,
  ) {}

  @Get('actions/:actionId/extend')
  @Action('action:extend')
  async show(@RecordId('actionId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('actions/:actionId/extend')
  @Action('action:extend')
  async submit(
    @RecordId('actionId') id: string,
    @Body(new SubmissionPipe(ExtendActionPageForm)) submission: Submission<ExtendActionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new ExtendAction(id, form, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: forumsRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The later date is on record. The first date stays beside it.',
      next: `/actions/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    res.render(TEMPLATE, actionFormView(await this.actions.open(signed, 'action:extend', id), refused));
  }
}
