import { Action, answerForm, Signed, type SignedIn } from '#access';
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
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new RecallRelease(id, form.reason, seenRevision, commandId, signed)),
      show: async (refused) => {
        const entry = await this.decisions.open(signed, 'sharing:recall', id);
        res.render(TEMPLATE, recallReleaseView(entry, refused));
      },
      done: 'It is recalled. Each recipient is asked to stop using it and to say that it has.',
      next: `/sharing-decisions/${id}`,
    });
  }
}
