import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { ButtonForm } from '../restrictions/button.form.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { RetireServiceAccountKey } from './retire-service-account-key.command.js';

/** The button beside a key. */
@Controller('service-accounts/:accountId/keys/:thumbprint/retire')
export class RetireServiceAccountKeyPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post()
  @Action('service-account:change')
  @StepUp('/service-accounts')
  async submit(
    @RecordId('accountId') accountId: string,
    @Param('thumbprint') thumbprint: string,
    @Body(new SubmissionPipe(ButtonForm)) submission: Submission<ButtonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const { commandId } = submission;
      await this.gateway.execute(new RetireServiceAccountKey({ accountId, commandId, signed }, thumbprint));
      addFlash(req, 'The key is retired. Neither it nor its tokens work any more.');
    }
    res.redirect(303, `/service-accounts/${accountId}`);
  }
}
