import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ERASURE_TEMPLATE, erasureView } from '../erasure-page/erasure.view.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';
import { PlaceHold } from './place-hold.command.js';
import { PlaceHoldForm } from './place-hold.form.js';

/** Places a legal hold. */
@Controller()
export class PlaceHoldPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly erasures: ErasureReader,
  ) {}

  @Post('erasures/:erasureId/holds')
  @Action('erasure:hold')
  async submit(
    @RecordId('erasureId') id: string,
    @Body(new SubmissionPipe(PlaceHoldForm)) submission: Submission<PlaceHoldForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new PlaceHold(id, form.reason, seenRevision, commandId, signed)),
      show: async (refused) => {
        const entry = await this.erasures.open(signed, id);
        res.render(ERASURE_TEMPLATE, erasureView(entry, signed, refused));
      },
      done: 'The legal hold is in force.',
      next: `/erasures/${id}`,
    });
  }
}
