import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { ButtonForm } from '../restrictions/button.form.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { WithdrawCanary } from './withdraw-canary.command.js';

/** Makes a canary an ordinary case again. */
@Controller()
export class WithdrawCanaryPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('canaries/:caseId/withdraw')
  @Action('canary:withdraw')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(ButtonForm)) submission: Submission<ButtonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      await this.gateway.execute(new WithdrawCanary(caseId, submission.commandId, signed));
      addFlash(req, 'The case is an ordinary case again.');
    }
    res.redirect(303, '/alerts');
  }
}
