import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LegalHoldReader } from '../legal-holds/legal-holds.reader.js';
import { LEGAL_HOLDS_TEMPLATE, legalHoldsView } from '../legal-holds/legal-holds.view.js';
import { LiftHoldForm } from '../lift-hold/lift-hold.form.js';
import { LiftLegalHold } from './lift-legal-hold.command.js';

/** Lifts a legal hold from the list of all of them. */
@Controller()
export class LiftLegalHoldPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly holds: LegalHoldReader,
  ) {}

  @Post('legal-holds/:holdId/lift')
  @Action('erasure:hold')
  async submit(
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
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new LiftLegalHold(holdId, BigInt(form.seenRevision), commandId, signed)),
      show: async (refused) => {
        const holds = await this.holds.list(signed);
        res.render(LEGAL_HOLDS_TEMPLATE, legalHoldsView(holds, refused));
      },
      done: 'The legal hold is lifted.',
      next: '/legal-holds',
    });
  }
}
