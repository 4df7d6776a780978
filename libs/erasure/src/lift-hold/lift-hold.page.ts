import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ERASURE_TEMPLATE, erasureView } from '../erasure-page/erasure.view.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';
import { LiftHold } from './lift-hold.command.js';
import { LiftHoldForm } from './lift-hold.form.js';

/** Lifts a legal hold. */
@Controller()
export class LiftHoldPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly erasures: ErasureReader,
  ) {}

  @Post('erasures/:erasureId/holds/:holdId/lift')
  @Action('erasure:hold')
  async submit(
    @RecordId('erasureId') id: string,
    @RecordId('holdId') holdId: string,
    @Body(new SubmissionPipe(LiftHoldForm)) submission: Submission<LiftHoldForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ seenRevision, commandId }) =>
        this.gateway.execute(new LiftHold(id, holdId, seenRevision, commandId, signed)),
      show: async (refused) => {
        const entry = await this.erasures.open(signed, id);
        res.render(ERASURE_TEMPLATE, erasureView(entry, signed, refused));
      },
      done: 'The legal hold is lifted.',
      next: `/erasures/${id}`,
    });
  }
}
