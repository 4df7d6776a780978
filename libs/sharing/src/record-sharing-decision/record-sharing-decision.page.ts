import { Action, addFlash, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { formAgain, RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenCases } from '../open-cases.reader.js';
import { RecordSharingDecision, sharingIdOf } from './record-sharing-decision.command.js';
import { RecordSharingDecisionForm } from './record-sharing-decision.form.js';
import { recordSharingDecisionView } from './record-sharing-decision.view.js';
import { sharerOf } from './sharer-of.js';
import { sharingDetails } from './sharing-details.js';
import { sharingErrors } from './sharing-errors.js';

const TEMPLATE = 'sharing/src/record-sharing-decision/record-sharing-decision.njk';

/** Records a sharing decision of a case on its own. */
@Controller()
export class RecordSharingDecisionPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly cases: OpenCases,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/sharing/record')
  @Action('sharing:record')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/sharing/record')
  @Action('sharing:record')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(RecordSharingDecisionForm)) submission: Submission<RecordSharingDecisionForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return this.render(res.status(422), caseId, signed, submission);
    const { form, commandId } = submission;
    const { decidedOn, releaseMethod } = form;
    const details = sharingDetails(form, form);
    const errors = sharingErrors({ details, decidedOn, sharer: sharerOf(signed) });
    if (errors.length > 0) return this.render(res.status(422), caseId, signed, formAgain(form, errors, commandId));
    const decision = { details, decidedOn, releaseMethod };
    await this.gateway.execute(new RecordSharingDecision(caseId, decision, commandId, signed));
    addFlash(req, 'The decision is on record. Nobody can change it any more.');
    res.redirect(303, `/sharing-decisions/${sharingIdOf(commandId)}`);
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const summary = await this.cases.open(signed, 'sharing:record', caseId);
    const organisations = await this.directory.organisations();
    res.render(TEMPLATE, recordSharingDecisionView({ summary, organisations, signed }, refused));
  }
}
