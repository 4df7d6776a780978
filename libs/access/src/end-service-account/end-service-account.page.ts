import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { ButtonForm } from '../restrictions/button.form.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { EndServiceAccount } from './end-service-account.command.js';

/** The button on the page of a service account. */
@Controller('service-accounts/:accountId/end')
export class EndServiceAccountPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post()
  @Action('service-account:change')
  @StepUp('/service-accounts')
  async submit(
    @RecordId('accountId') accountId: string,
    @Body(new SubmissionPipe(ButtonForm)) submission: Submission<ButtonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      await this.gateway.execute(new EndServiceAccount({ accountId, commandId: submission.commandId, signed }));
      addFlash(req, 'The service account has ended. Nothing of it works any more.');
    }
    res.redirect(303, `/service-accounts/${accountId}`);
  }
}
