import { Action, addFlash, NotFound, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { WithdrawCriteria } from './withdraw-criteria.command.js';
import { WithdrawCriteriaForm } from './withdraw-criteria.form.js';

/** One press on the page of criteria, for a version that has not begun. */
@Controller()
export class WithdrawCriteriaPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('directory/services/:serviceId/criteria/versions/:version/withdraw')
  @Action('service:update')
  async submit(
    @RecordId('serviceId') id: string,
    @Param('version') version: string,
    @Body(new SubmissionPipe(WithdrawCriteriaForm)) submission: Submission<WithdrawCriteriaForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!/^[1-9]\d{0,6}$/.test(version)) throw new NotFound();
    if (submission.ok) {
      const { seenRevision, commandId } = submission;
      await this.gateway.execute(new WithdrawCriteria(id, Number(version), seenRevision, commandId, signed));
      addFlash(req, 'The scheduled version is withdrawn. The criteria of today hold on.');
    }
    res.redirect(303, `/directory/services/${id}/criteria`);
  }
}
