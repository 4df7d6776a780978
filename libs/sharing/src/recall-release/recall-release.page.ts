import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SharingDecisions } from '../sharing-decision/sharing-decisions.reader.js';
import { RecallRelease } from './recall-release.command.js';
import { RecallReleasePageForm } from './recall-release.form.js';
import { recallReleaseView } from './recall-release.view.js';

const TEMPLATE = 'sharing/src/recall-release/recall-release.njk';

/** Recalls what was shared. */
@Controller()
export class RecallReleasePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly decisions: SharingDecisions,
  ) {}

  @Get('sharing-decisions/:sharingId/recall')
  @Action('sharing:recall')
  async show(@RecordId('sharingId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(TEMPLATE, recallReleaseView(await this.decisions.open(signed, 'sharing:recall', id)));
  }

  @Post('sharing-decisions/:sharingId/recall')
  @Action('sharing:recall')
  async submit(
    @RecordId('sharingId') id: string,
    @Body(new SubmissionPipe(RecallReleasePageForm)) submission: Submission<RecallReleasePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) {
      const entry = await this.decisions.open(signed, 'sharing:recall', id);
      return res.status(422).render(TEMPLATE, recallReleaseView(entry, submission));
    }
    const { form, seenRevision, commandId } = submission;
    await this.gateway.execute(new RecallRelease(id, form.reason, seenRevision, commandId, signed));
    addFlash(req, 'It is recalled. Each recipient is asked to stop using it and to say that it has.');
    res.redirect(303, `/sharing-decisions/${id}`);
  }
}
