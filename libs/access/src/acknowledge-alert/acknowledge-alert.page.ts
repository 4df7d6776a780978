import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { AllAlerts } from '../alerts/all-alerts.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { AcknowledgeAlert } from './acknowledge-alert.command.js';
import { AcknowledgeAlertForm } from './acknowledge-alert.form.js';

/** Says what was found behind an alert; the form is on the page of all alerts. */
@Controller()
export class AcknowledgeAlertPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly all: AllAlerts,
  ) {}

  @Post('alerts/:alertId/acknowledge')
  @Action('alert:acknowledge')
  async submit(
    @RecordId('alertId') alertId: string,
    @Body(new SubmissionPipe(AcknowledgeAlertForm)) submission: Submission<AcknowledgeAlertForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return this.all.show(res.status(422), signed, submission, alertId);
    const { form, commandId } = submission;
    await this.gateway.execute(new AcknowledgeAlert(alertId, form.finding, commandId, signed));
    addFlash(req, 'You said what you found. If reading was paused, it is open again unless you found misuse.');
    res.redirect(303, '/alerts');
  }
}
