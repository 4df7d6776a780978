import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseFiles } from '../case-page/case-page.query.js';
import { UpholdAssessment } from './uphold-assessment.command.js';
import { UpholdAssessmentPageForm } from './uphold-assessment.form.js';
import { flaggedAssessment, upholdAssessmentView } from './uphold-assessment.view.js';

const TEMPLATE = 'case-file/src/uphold-assessment/uphold-assessment.njk';

/** Looks again at an assessment that came after an entry which was a mistake. */
@Controller()
export class UpholdAssessmentPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly files: CaseFiles,
  ) {}

  @Get('cases/:caseId/risk-assessments/:assessmentId/look-again')
  @Action('case:correct')
  show(
    @RecordId('caseId') caseId: string,
    @RecordId('assessmentId') assessmentId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.render(res, { caseId, assessmentId }, signed);
  }

  @Post('cases/:caseId/risk-assessments/:assessmentId/look-again')
  @Action('case:correct')
  submit(
    @RecordId('caseId') caseId: string,
    @RecordId('assessmentId') assessmentId: string,
    @Body(new SubmissionPipe(UpholdAssessmentPageForm)) submission: Submission<UpholdAssessmentPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: {} },
      show: (refused) => this.render(res, { caseId, assessmentId }, signed, refused),
      command: ({ commandId, seenRevision }) =>
        new UpholdAssessment(caseId, assessmentId, seenRevision, commandId, signed),
      done: 'It is on record that the assessment was looked at again and stands.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(
    res: Response,
    { caseId, assessmentId }: { caseId: string; assessmentId: string },
    signed: SignedIn,
    refused?: Refused,
  ): Promise<void> {
    const file = await this.files.open(signed, caseId, 'case:correct');
    const assessment = flaggedAssessment(file, assessmentId);
    if (!assessment) throw new NotFound();
    res.render(TEMPLATE, upholdAssessmentView(file, assessment, refused));
  }
}
