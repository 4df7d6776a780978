import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { ExtendDeadline } from './extend-deadline.command.js';
import { ExtendDeadlineForm } from './extend-deadline.form.js';

/** Takes two months more. */
@Controller()
export class ExtendDeadlinePage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/extension')
  @Action('subject-access:work')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(ExtendDeadlineForm)) submission: Submission<ExtendDeadlineForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new ExtendDeadline(requestId, form.cause, seenRevision, commandId, signed),
      done: 'The answer is due two months later.',
    });
  }
}
