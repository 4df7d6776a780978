import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OnePressForm } from '../one-press.form.js';
import { RecordNoService } from './record-no-service.command.js';

/** One press, when nothing on the page will do. */
@Controller()
export class RecordNoServicePage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('cases/:caseId/services/none-found')
  @Action('service-match:record')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(OnePressForm)) submission: Submission<OnePressForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      await this.gateway.execute(new RecordNoService(caseId, submission.commandId, signed));
      addFlash(
        req,
        'It is on record that no service was found. Commissioners see it as a gap, without the person’s name.',
      );
    }
    res.redirect(303, `/cases/${caseId}/services`);
  }
}
