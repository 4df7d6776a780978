import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { ButtonForm } from '../restrictions/button.form.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { DeclareConflict } from './declare-conflict.command.js';

/** One press, no reason: from the next request on the case does not exist for whoever pressed it. */
@Controller('cases/:caseId/conflict')
export class DeclareConflictPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post()
  @Action('conflict:declare')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(ButtonForm)) submission: Submission<ButtonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return res.redirect(303, `/cases/${caseId}`);
    await this.gateway.execute(new DeclareConflict(caseId, submission.commandId, signed));
    addFlash(
      req,
      'You declared a conflict. You can no longer see the case. Tell your manager, so that somebody else works on it.',
    );
    res.redirect(303, '/');
  }
}
