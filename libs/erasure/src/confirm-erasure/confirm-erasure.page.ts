import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ERASURE_TEMPLATE, erasureView } from '../erasure-page/erasure.view.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';
import { ConfirmErasure } from './confirm-erasure.command.js';
import { ConfirmErasureForm } from './confirm-erasure.form.js';

/** The second person confirms a decision. */
@Controller()
export class ConfirmErasurePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly erasures: ErasureReader,
  ) {}

  @Post('erasures/:erasureId/confirmation')
  @Action('erasure:confirm')
  async submit(
    @RecordId('erasureId') id: string,
    @Body(new SubmissionPipe(ConfirmErasureForm)) submission: Submission<ConfirmErasureForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ seenRevision, commandId }) =>
        this.gateway.execute(new ConfirmErasure(id, seenRevision, commandId, signed)),
      show: async (refused) => {
        const entry = await this.erasures.open(signed, id);
        res.render(ERASURE_TEMPLATE, erasureView(entry, signed, refused));
      },
      done: 'Confirmed. The keys are destroyed within minutes; then every copy is made anew without what was erased.',
      next: `/erasures/${id}`,
    });
  }
}
