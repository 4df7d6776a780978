import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { RefuseRequest } from './refuse-request.command.js';
import { RefuseRequestForm } from './refuse-request.form.js';

/** Refuses a request as a whole. */
@Controller()
export class RefuseRequestPage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/refusal')
  @Action('subject-access:work')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(RefuseRequestForm)) submission: Submission<RefuseRequestForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new RefuseRequest(requestId, form.ground, form.reason, seenRevision, commandId, signed),
      done: 'The refusal is on record. Tell the person why, and where they can complain.',
    });
  }
}
