import { Action, addFlash, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, withRules, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenCases } from '../open-cases.reader.js';
import { RecordSharingDecision, sharingIdOf } from './record-sharing-decision.command.js';
import { decisionErrors } from './decision-errors.js';
import { RecordSharingDecisionForm } from './record-sharing-decision.form.js';
import { recordSharingDecisionView } from './record-sharing-decision.view.js';
import { sharingDetails } from './sharing-details.js';
import { SHARING_FIELDS } from './sharing-errors.js';

/** The fields from the top of the page to its end. */
const ON_THE_PAGE = [
  ...['decision', 'withheld', 'reviewOn', 'decidedOn', 'recipientOrganisationIds', 'recipientRole', 'purpose'],
  ...SHARING_FIELDS,
];
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
    const checked = withRules(submission, (form) => decisionErrors(form, signed), ON_THE_PAGE);
    if (!checked.ok) return this.render(res.status(422), caseId, signed, checked);
    const { form, commandId } = checked;
    const { decidedOn, releaseMethod } = form;
    const decision = { details: sharingDetails(form, form), decidedOn, releaseMethod };
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
