import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErasureForms } from '../erasure-page/erasure-forms.js';
import { ConfirmErasure } from './confirm-erasure.command.js';
import { ConfirmErasureForm } from './confirm-erasure.form.js';

/** The second person confirms a decision. */
@Controller()
export class ConfirmErasurePage {
  constructor(private readonly forms: ErasureForms) {}

  @Post('erasures/:erasureId/confirmation')
  @Action('erasure:confirm')
  submit(
    @RecordId('erasureId') erasureId: string,
    @Body(new SubmissionPipe(ConfirmErasureForm)) submission: Submission<ConfirmErasureForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, signed, erasureId, submission },
      command: ({ seenRevision, commandId }) => new ConfirmErasure(erasureId, seenRevision, commandId, signed),
      done: 'Confirmed. The keys are destroyed within minutes; then every copy is made anew without what was erased.',
    });
  }
}
