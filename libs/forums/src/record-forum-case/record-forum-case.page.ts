import { Action, addFlash, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { OpenCases, SHARING_FIELDS } from '#sharing';
import { RecordId, SubmissionPipe, withRules, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { forumCaseDetails, forumFormErrors } from './forum-case-details.js';
import { forumReferralIdOf, RecordForumCase } from './record-forum-case.command.js';
import { RecordForumCaseForm } from './record-forum-case.form.js';
import { recordForumCaseView } from './record-forum-case.view.js';

/** The fields from the top of the page to its end. */
const ON_THE_PAGE = [
  ...[
    'forum',
    'referredOn',
    'criteria',
    'reason',
    'riskTool',
    'riskScore',
    'recipientOrganisationIds',
    'releaseMethod',
  ],
  ...['items', 'withheld', ...SHARING_FIELDS],
];
const TEMPLATE = 'forums/src/record-forum-case/record-forum-case.njk';

/** Records that a case went to a forum. */
@Controller()
export class RecordForumCasePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly cases: OpenCases,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/forums/record')
  @Action('forum:record')
  async show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/forums/record')
  @Action('forum:record')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(RecordForumCaseForm)) submission: Submission<RecordForumCaseForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const checked = withRules(submission, (form) => forumFormErrors(form, signed), ON_THE_PAGE);
    if (!checked.ok) return this.render(res.status(422), caseId, signed, checked);
    const { form, commandId } = checked;
    const details = forumCaseDetails(form);
    await this.gateway.execute(new RecordForumCase(caseId, details, commandId, signed));
    addFlash(req, 'The referral and the sharing decision are on record. Record the meeting when it has taken place.');
    res.redirect(303, `/forum-cases/${forumReferralIdOf(commandId)}`);
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const summary = await this.cases.open(signed, 'forum:record', caseId);
    const organisations = await this.directory.organisations();
    res.render(TEMPLATE, recordForumCaseView({ summary, organisations, signed }, refused));
  }
}
