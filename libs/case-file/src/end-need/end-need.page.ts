import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { EndNeed } from './end-need.command.js';
import { EndNeedPageForm } from './end-need.form.js';
import { endNeedView } from './end-need.view.js';

const TEMPLATE = 'case-file/src/end-need/end-need.njk';
const FIELDS = {
  'need-not-recorded': 'need',
  'need-ends-in-the-future': 'endedOn',
  'need-ends-before-start': 'endedOn',
};

/** Ends a need. Which one is chosen on the form, not in the address: a need is health data. */
@Controller()
export class EndNeedPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/needs/end')
  @Action('case:record')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/needs/end')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(EndNeedPageForm)) submission: Submission<EndNeedPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId, seenRevision }) =>
        new EndNeed(caseId, { need: form.need, endedOn: form.endedOn }, seenRevision, commandId, signed),
      done: 'The need has ended. It stays in the history of the case.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    res.render(TEMPLATE, endNeedView(opened, refused));
  }
}
