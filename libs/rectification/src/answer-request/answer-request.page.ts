import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { rectificationRules } from '../rectification.rules.js';
import { RectificationForms } from '../request-page/rectification-forms.js';
import { AnswerRequest } from './answer-request.command.js';
import { AnswerRequestForm } from './answer-request.form.js';

/** Records that the person was told the answer. */
@Controller()
export class AnswerRequestPage {
  constructor(private readonly forms: RectificationForms) {}

  @Post('rectifications/:rectificationId/answer')
  @Action('rectification:decide')
  submit(
    @RecordId('rectificationId') rectificationId: string,
    @Body(new SubmissionPipe(AnswerRequestForm)) submission: Submission<AnswerRequestForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, rectificationId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new AnswerRequest(rectificationId, form.way, seenRevision, commandId, signed),
      rules: { fields: { 'rectification-points-undecided': 'way' }, texts: rectificationRules },
      done: 'The answer is on record. The clock has stopped.',
    });
  }
}
