import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { RuleBroken } from '#kernel';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { purposesOf } from '../domain/purposes.js';
import { answerForm } from '../posted-forms/answer-form.js';
import { Action } from '../route-actions/action.decorator.js';
import { Permissions } from '../route-actions/permissions.js';
import { declarePurpose } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { DeclarePurposeForm } from './declare-purpose.form.js';

/**
 * One press says why one looks at a case; every row of the read log from then on says so, until the session ends. Nothing
 * is written to the log of events: it changes nothing about the case.
 */
@Controller('cases/:caseId/purpose')
export class DeclarePurposePage {
  constructor(private readonly permissions: Permissions) {}

  @Post()
  @Action('purpose:declare')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(DeclarePurposeForm)) submission: Submission<DeclarePurposeForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const resource = { kind: 'case', id: caseId, caseIds: [caseId], relations: {} };
    await this.permissions.require(signed, 'purpose:declare', resource);
    const back = `/cases/${caseId}`;
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { purpose } }) => {
        if (!purposesOf(signed.member).includes(purpose)) throw new RuleBroken('purpose-not-covered');
        return Promise.resolve(declarePurpose(req, caseId, purpose));
      },
      show: () => res.redirect(303, back),
      done: 'From now on the read log says that you look at this case for that purpose.',
      next: back,
    });
  }
}
