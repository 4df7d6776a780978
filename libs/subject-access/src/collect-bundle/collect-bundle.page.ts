import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RequestForms } from '../request-page/request-forms.js';
import { CollectBundle } from './collect-bundle.command.js';
import { CollectBundleForm } from './collect-bundle.form.js';

/** Collects what is recorded about the person. */
@Controller()
export class CollectBundlePage {
  constructor(private readonly forms: RequestForms) {}

  @Post('subject-access/:requestId/collection')
  @Action('subject-access:work')
  submit(
    @RecordId('requestId') requestId: string,
    @Body(new SubmissionPipe(CollectBundleForm)) submission: Submission<CollectBundleForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, requestId, submission },
      command: ({ seenRevision, commandId }) => new CollectBundle(requestId, seenRevision, commandId, signed),
      done: 'What is recorded is collected. Every item has to be decided on.',
    });
  }
}
