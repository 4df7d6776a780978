import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Accepted, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ASKERS, TOPICS } from '../domain/rectification.codes.js';
import { rectificationRules } from '../rectification.rules.js';
import { RecordRectification } from './record-rectification.command.js';
import { RecordRectificationForm } from './record-rectification.form.js';

const TEMPLATE = 'rectification/src/record-request/record-rectification.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'rectification-person-unknown': 'personReference',
  'rectification-received-in-future': 'receivedOn',
};

/** Records a request to have something put right. */
@Controller()
export class RecordRectificationPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Get('rectifications/new')
  @Action('rectification:record')
  show(@Res() res: Response): void {
    res.render(TEMPLATE, recordRectificationView());
  }

  @Post('rectifications/new')
  @Action('rectification:record')
  async submit(
    @Body(new SubmissionPipe(RecordRectificationForm)) submission: Submission<RecordRectificationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const message = ({ form, commandId }: Accepted<RecordRectificationForm>) =>
      new RecordRectification(form, commandId, signed);
    await answerForm({
      req,
      res,
      submission,
      carryOut: (accepted) => this.gateway.execute(message(accepted)),
      rules: { fields: FIELDS, texts: rectificationRules },
      show: (refused) => res.render(TEMPLATE, recordRectificationView(refused)),
      done: 'The request is on record. It has to be answered within a month.',
      next: (accepted) => `/rectifications/${message(accepted).rectificationId}`,
    });
  }
}

const recordRectificationView = (refused?: Refused) => ({
  askers: ASKERS.codes,
  topics: TOPICS.codes,
  errors: refused?.errors ?? [],
  entered: refused?.entered ?? {},
  ...(refused && { commandId: refused.commandId }),
});
