import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { needIn } from './need-in.js';
import { RecordNeed } from './record-need.command.js';
import { RecordNeedForm } from './record-need.form.js';
import { recordNeedView } from './record-need.view.js';

const TEMPLATE = 'case-file/src/record-need/record-need.njk';
const FIELDS = {
  'need-already-recorded': 'need',
  'need-in-the-future': 'since',
  'need-before-birth': 'since',
};

/** Records a need of the person whom the case is about. */
@Controller()
export class RecordNeedPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/needs/record')
  @Action('case:record')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/needs/record')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(RecordNeedForm)) submission: Submission<RecordNeedForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId }) => new RecordNeed(caseId, needIn(form), undefined, commandId, signed),
      done: 'The need is on record.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    res.render(TEMPLATE, recordNeedView(opened.summary, refused));
  }
}
