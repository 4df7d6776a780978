import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LIFT_REASONS } from '../domain/lift-reasons.js';
import { LegalHoldReader } from '../legal-holds/legal-holds.reader.js';
import { holdWords } from '../legal-holds/legal-holds.view.js';
import { LiftLegalHold } from './lift-legal-hold.command.js';
import { LiftLegalHoldPageForm } from './lift-legal-hold.form.js';

const TEMPLATE = 'erasure/src/lift-legal-hold/lift-legal-hold.njk';

/** Lifts a legal hold, and asks why. */
@Controller()
export class LiftLegalHoldPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly holds: LegalHoldReader,
  ) {}

  @Get('legal-holds/:holdId/lift')
  @Action('erasure:hold')
  show(@RecordId('holdId') holdId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, signed, holdId);
  }

  @Post('legal-holds/:holdId/lift')
  @Action('erasure:hold')
  async submit(
    @RecordId('holdId') holdId: string,
    @Body(new SubmissionPipe(LiftLegalHoldPageForm)) submission: Submission<LiftLegalHoldPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { reason, seenRevision }, commandId }) =>
        this.gateway.execute(new LiftLegalHold(holdId, reason, BigInt(seenRevision), commandId, signed)),
      show: (refused) => this.render(res, signed, holdId, refused),
      done: 'The legal hold is lifted.',
      next: '/legal-holds',
    });
  }

  private async render(res: Response, signed: SignedIn, holdId: string, refused?: Refused): Promise<void> {
    const hold = await this.holds.open(signed, holdId);
    res.render(TEMPLATE, {
      ...{ holdId, person: hold.personReference, text: holdWords(hold), seenRevision: hold.revision },
      reasons: LIFT_REASONS.codes,
      errors: refused?.errors ?? [],
      entered: refused?.entered ?? {},
      ...(refused && { commandId: refused.commandId }),
    });
  }
}
