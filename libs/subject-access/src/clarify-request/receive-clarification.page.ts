import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { ReceiveClarification } from './receive-clarification.command.js';
import { ReceiveClarificationForm } from './receive-clarification.form.js';

/** Lets the clock run on, because the person answered. */
@Controller()
export class ReceiveClarificationPage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/clarification/answer')
  @Action('subject-access:work')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(ReceiveClarificationForm)) submission: Submission<ReceiveClarificationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new ReceiveClarification(requestId, form.receivedOn, seenRevision, commandId, signed),
      done: 'The clock runs on.',
    });
  }
}
