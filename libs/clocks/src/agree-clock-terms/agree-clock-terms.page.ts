import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ShowClockTerms } from '../clock-terms/show-clock-terms.js';
import { clocksRules } from '../clocks.rules.js';
import { AgreeClockTerms } from './agree-clock-terms.command.js';
import { AgreeClockTermsForm } from './agree-clock-terms.form.js';

const FIELDS = {
  'clock-terms-in-past': 'from',
  'clock-terms-hours-or-days': 'acknowledgeUrgentHours',
  'clock-terms-decide-before-acknowledge': 'decideDays',
  'clock-terms-unchanged': 'from',
};

@Controller()
export class AgreeClockTermsPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly page: ShowClockTerms,
  ) {}

  @Post('directory/services/:serviceId/clocks')
  @Action('clock-terms:agree')
  async submit(
    @RecordId('serviceId') id: string,
    @Body(new SubmissionPipe(AgreeClockTermsForm)) submission: Submission<AgreeClockTermsForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { from, ...terms }, commandId }) =>
        this.gateway.execute(new AgreeClockTerms(id, from, terms, commandId, signed)),
      rules: { fields: FIELDS, texts: clocksRules },
      show: (refused) => this.page.show(res, id, signed, refused),
      done: 'What the contract says is on record. Referrals that arrive from that day on are counted by it.',
      next: `/directory/services/${id}/clocks`,
    });
  }
}
