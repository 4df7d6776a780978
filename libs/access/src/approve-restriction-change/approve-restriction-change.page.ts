import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { ButtonForm } from '../restrictions/button.form.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { ApproveRestrictionChange } from './approve-restriction-change.command.js';

/** The button beside a change that waits. */
@Controller('cases/:caseId/restrictions/:changeId/agree')
export class ApproveRestrictionChangePage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post()
  @Action('restriction:approve')
  async submit(
    @RecordId('caseId') caseId: string,
    @RecordId('changeId') changeId: string,
    @Body(new SubmissionPipe(ButtonForm)) submission: Submission<ButtonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      await this.gateway.execute(new ApproveRestrictionChange(caseId, changeId, submission.commandId, signed));
      addFlash(req, 'You agreed. The change holds from now on.');
    }
    res.redirect(303, `/cases/${caseId}/restrictions`);
  }
}
