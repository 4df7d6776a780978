import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { assessmentIn } from './assessment-in.js';
import { RecordRiskAssessment } from './record-risk-assessment.command.js';
import { RecordRiskAssessmentForm } from './record-risk-assessment.form.js';
import { recordRiskAssessmentView } from './record-risk-assessment.view.js';

const TEMPLATE = 'case-file/src/record-risk-assessment/record-risk-assessment.njk';
const FIELDS = {
  'assessment-in-the-future': 'assessedOn',
  'risk-level-of-another-scale': 'level',
  'score-of-a-tool-without-scores': 'score',
  'score-missing': 'score',
  'score-out-of-range': 'score',
};

/** Records the result of a risk assessment that was made elsewhere. */
@Controller()
export class RecordRiskAssessmentPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/risk-assessments/record')
  @Action('case:record')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/risk-assessments/record')
  @Action('case:record')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(RecordRiskAssessmentForm)) submission: Submission<RecordRiskAssessmentForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId }) =>
        new RecordRiskAssessment(caseId, assessmentIn(form), undefined, commandId, signed),
      done: 'The risk assessment is on record.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId);
    res.render(TEMPLATE, recordRiskAssessmentView(opened.summary, refused));
  }
}
