import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SharingDecisions } from '../sharing-decision/sharing-decisions.reader.js';
import { ReleaseInformation } from './release-information.command.js';
import { ReleaseInformationPageForm } from './release-information.form.js';
import { releaseInformationView } from './release-information.view.js';

const TEMPLATE = 'sharing/src/release-information/release-information.njk';

/** Records when the recipients of a decision got what it is about. */
@Controller()
export class ReleaseInformationPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly decisions: SharingDecisions,
  ) {}

  @Get('sharing-decisions/:sharingId/release')
  @Action('sharing:release')
  async show(@RecordId('sharingId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const entry = await this.decisions.open(signed, 'sharing:release', id);
    res.render(TEMPLATE, releaseInformationView(entry, signed));
  }

  @Post('sharing-decisions/:sharingId/release')
  @Action('sharing:release')
  async submit(
    @RecordId('sharingId') id: string,
    @Body(new SubmissionPipe(ReleaseInformationPageForm)) submission: Submission<ReleaseInformationPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, seenRevision, commandId }) =>
        this.gateway.execute(new ReleaseInformation(id, form, seenRevision, commandId, signed)),
      show: async (refused) => {
        const entry = await this.decisions.open(signed, 'sharing:release', id);
        res.render(TEMPLATE, releaseInformationView(entry, signed, refused));
      },
      done: 'The release is on record. The recipients can see the decision now, without your reasons.',
      next: `/sharing-decisions/${id}`,
    });
  }
}
