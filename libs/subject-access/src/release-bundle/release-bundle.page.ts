import { Action, Signed, StepUp, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { ReleaseBundle } from './release-bundle.command.js';
import { ReleaseBundleForm } from './release-bundle.form.js';

/** Releases an approved bundle. */
@Controller()
export class ReleaseBundlePage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/release')
  @Action('subject-access:release')
  @StepUp('/subject-access')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(ReleaseBundleForm)) submission: Submission<ReleaseBundleForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new ReleaseBundle(requestId, form, seenRevision, commandId, signed),
      done: 'The bundle is released. Download it and send it in the way that you selected.',
    });
  }
}
