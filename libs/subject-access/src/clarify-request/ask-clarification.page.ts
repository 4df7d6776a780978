import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { AskClarification } from './ask-clarification.command.js';
import { AskClarificationForm } from './ask-clarification.form.js';

/** Stops the clock, because the person was asked something. */
@Controller()
export class AskClarificationPage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/clarification')
  @Action('subject-access:work')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(AskClarificationForm)) submission: Submission<AskClarificationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new AskClarification(requestId, form.about, seenRevision, commandId, signed),
      done: 'The clock stands still until the person answers.',
    });
  }
}
