import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { ApproveBundle } from './approve-bundle.command.js';
import { ApproveBundleForm } from './approve-bundle.form.js';

/** The second person approves. */
@Controller()
export class ApproveBundlePage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/approval')
  @Action('subject-access:approve')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(ApproveBundleForm)) submission: Submission<ApproveBundleForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ seenRevision, commandId }) => new ApproveBundle(requestId, seenRevision, commandId, signed),
      done: 'The bundle is approved. It can be released now.',
    });
  }
}
