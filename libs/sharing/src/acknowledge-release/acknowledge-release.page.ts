import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AcknowledgeRelease } from './acknowledge-release.command.js';
import { AcknowledgeReleaseForm } from './acknowledge-release.form.js';

/** The button of the sharing inbox. A page that is out of date leads back to the inbox as it is now. */
@Controller()
export class AcknowledgeReleasePage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('sharing-decisions/:sharingId/acknowledgements')
  @Action('sharing:acknowledge')
  async submit(
    @RecordId('sharingId') sharingId: string,
    @Body(new SubmissionPipe(AcknowledgeReleaseForm)) submission: Submission<AcknowledgeReleaseForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const { form, commandId } = submission;
      await this.gateway.execute(new AcknowledgeRelease(sharingId, form.noticeId, commandId, signed));
      addFlash(req, 'Acknowledged. The organisation that shared it can see that you know.');
    }
    res.redirect(303, '/sharing-inbox');
  }
}
