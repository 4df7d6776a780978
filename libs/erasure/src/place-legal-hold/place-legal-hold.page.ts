import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HOLD_REASONS } from '../domain/erasure.codes.js';
import { erasureRules } from '../erasure.rules.js';
import { PlaceLegalHold } from './place-legal-hold.command.js';
import { PlaceLegalHoldForm } from './place-legal-hold.form.js';

const TEMPLATE = 'erasure/src/place-legal-hold/place-legal-hold.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'erasure-person-unknown': 'personReference',
  'erasure-about-yourself': 'personReference',
  'erasure-under-way': 'personReference',
};

/** Places a legal hold on a person's records, by the person's reference. */
@Controller()
export class PlaceLegalHoldPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Get('legal-holds/new')
  @Action('erasure:hold')
  show(@Res() res: Response): void {
    res.render(TEMPLATE, placeLegalHoldView());
  }

  @Post('legal-holds/new')
  @Action('erasure:hold')
  async submit(
    @Body(new SubmissionPipe(PlaceLegalHoldForm)) submission: Submission<PlaceLegalHoldForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new PlaceLegalHold(form.personReference, form.reason, commandId, signed)),
      rules: { fields: FIELDS, texts: erasureRules },
      show: (refused) => res.render(TEMPLATE, placeLegalHoldView(refused)),
      done: 'The legal hold is in force.',
      next: '/legal-holds',
    });
  }
}

function placeLegalHoldView(refused?: Refused) {
  return {
    reasons: HOLD_REASONS.codes,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
