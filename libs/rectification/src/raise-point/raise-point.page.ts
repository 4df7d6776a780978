import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RectificationForms } from '../request-page/rectification-forms.js';
import { RaisePoint } from './raise-point.command.js';
import { RaisePointForm } from './raise-point.form.js';

/** Adds one more thing that they say is wrong. */
@Controller()
export class RaisePointPage {
  constructor(private readonly forms: RectificationForms) {}

  @Post('rectifications/:rectificationId/points')
  @Action('rectification:decide')
  submit(
    @RecordId('rectificationId') rectificationId: string,
    @Body(new SubmissionPipe(RaisePointForm)) submission: Submission<RaisePointForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, rectificationId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new RaisePoint(rectificationId, form, seenRevision, commandId, signed),
      done: 'The point is on record. It is decided by itself.',
    });
  }
}
