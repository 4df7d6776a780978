import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErasureForms } from '../erasure-page/erasure-forms.js';
import { PlaceHold } from './place-hold.command.js';
import { PlaceHoldForm } from './place-hold.form.js';

/** Places a legal hold. */
@Controller()
export class PlaceHoldPage {
  constructor(private readonly forms: ErasureForms) {}

  @Post('erasures/:erasureId/holds')
  @Action('erasure:hold')
  submit(
    @RecordId('erasureId') erasureId: string,
    @Body(new SubmissionPipe(PlaceHoldForm)) submission: Submission<PlaceHoldForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, erasureId, submission },
      command: ({ form, seenRevision, commandId }) =>
        new PlaceHold(erasureId, form.reason, seenRevision, commandId, signed),
      done: 'The legal hold is in force.',
    });
  }
}
