import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErasureForms } from '../erasure-page/erasure-forms.js';
import { LiftHold } from './lift-hold.command.js';
import { LiftHoldForm } from './lift-hold.form.js';

/** Lifts a legal hold. */
@Controller()
export class LiftHoldPage {
  constructor(private readonly forms: ErasureForms) {}

  @Post('erasures/:erasureId/holds/:holdId/lift')
  @Action('erasure:hold')
  submit(
    @RecordId('erasureId') erasureId: string,
    @RecordId('holdId') holdId: string,
    @Body(new SubmissionPipe(LiftHoldForm)) submission: Submission<LiftHoldForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, erasureId, submission },
      command: ({ seenRevision, commandId }) => new LiftHold(erasureId, holdId, seenRevision, commandId, signed),
      done: 'The legal hold is lifted.',
    });
  }
}
