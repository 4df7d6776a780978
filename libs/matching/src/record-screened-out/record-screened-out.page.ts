import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OnePressForm } from '../one-press.form.js';
import { RecordScreenedOut } from './record-screened-out.command.js';

/** One press, when a service would have been asked but for its criteria. */
@Controller()
export class RecordScreenedOutPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('cases/:caseId/services/:serviceId/screened-out')
  @Action('service-match:record')
  async submit(
    @RecordId('caseId') caseId: string,
    @RecordId('serviceId') serviceId: string,
    @Body(new SubmissionPipe(OnePressForm)) submission: Submission<OnePressForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const screening = { caseId, serviceId, source: 'DIRECTORY_SEARCH' } as const;
      await this.gateway.execute(new RecordScreenedOut(screening, submission.commandId, signed));
      addFlash(
        req,
        'It is on record that this service was out of reach. Commissioners see it as a gap, without a name.',
      );
    }
    res.redirect(303, `/cases/${caseId}/services`);
  }
}
